import type { MomentParts } from './format-meaning.ts'

const from1904 = 1462
/** Excel counts a 29 February 1900, which never was. */
const leapDay = 60
const lastDay = 2_958_466
const dayMs = 86_400_000
const epoch = Date.UTC(1899, 11, 30)

const two = (number: number) => String(number).padStart(2, '0')

/** `23:59:55`, to the millisecond; seconds where there are some or the format shows them. */
function clockText(ms: number, seconds: boolean): string {
  const fraction = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`.replace(/0+$/, '')
  const rest = Math.floor(ms / 1000) % 60
  const clock = `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}`
  return seconds || ms % 60_000 !== 0 ? `${clock}:${two(rest)}${fraction}` : clock
}

/** Days as a time elapsed: `1.5` → `36:00`. */
export function durationText(days: number, { seconds }: MomentParts): string {
  const ms = Math.round(Math.abs(days) * dayMs)
  return `${days < 0 && ms > 0 ? '-' : ''}${clockText(ms, seconds)}`
}

/**
 * `45123.5` → `2023-07-16T12:00`, a clock without a zone; null where it is no moment. Nothing that the cell holds is
 * left out, but what its format does not show of a first of January or first of a month, which was put there so that
 * there is a day at all.
 */
export function momentText(value: number, parts: MomentParts, since1904: boolean): string | null {
  const isClock = parts.clock && (value < 1 || !(parts.year || parts.month || parts.day))
  if (value < 0) return null
  if (isClock && value < leapDay) return clockText(Math.round((value % 1) * dayMs) % dayMs, parts.seconds)
  const total = Math.round((value + (since1904 ? from1904 : 0)) * dayMs)
  const [serial, ms] = [Math.floor(total / dayMs), total % dayMs]
  if (serial >= lastDay) return null
  const day = dayText(serial)
  return ms > 0 ? `${day}T${clockText(ms, parts.seconds)}` : shownOf(day, parts)
}

function dayText(serial: number): string {
  if (serial === 0) return '1900-01-00'
  if (serial === leapDay) return '1900-02-29'
  return new Date(epoch + (serial < leapDay ? serial + 1 : serial) * dayMs).toISOString().slice(0, 10)
}

function shownOf(day: string, { year, month, day: shows }: MomentParts): string {
  if (shows || !year || !day.endsWith('-01')) return day
  if (month) return day.slice(0, 7)
  return day.endsWith('-01-01') ? day.slice(0, 4) : day
}
