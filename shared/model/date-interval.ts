import type { DateRangeValue, DateValue, Span } from './value.ts'

/**
 * The instants a date may mean, both included, as ISO strings in UTC; null where that end is open. "2021" is the whole
 * year, "before 2022-02-01" ends the moment before it, "about 2021" reaches one year (or month, day, minute) to each
 * side. A date without a zone is read as UTC.
 */
export function dateInterval(
  value: DateValue | DateRangeValue,
): readonly [earliest: string | null, latest: string | null] {
  const [earliest, latest] = dateSpan(value)
  return [instant(earliest), instant(latest)]
}

const instant = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString() : null)

export function dateSpan(value: DateValue | DateRangeValue): Span {
  if (value.kind === 'date-range') {
    return [
      value.from === undefined ? -Infinity : spanOf(value.from)[0],
      value.to === undefined ? Infinity : spanOf(value.to)[1],
    ]
  }
  const [earliest, latest] = spanOf(value.date + (value.zone ?? ''))
  if (value.qualifier === 'before') return [-Infinity, earliest - 1]
  if (value.qualifier === 'after') return [latest + 1, Infinity]
  if (value.qualifier === 'about') return [2 * earliest - latest - 1, 2 * latest - earliest + 1]
  return [earliest, latest]
}

/** By first known instant, then last, so that "before 2022" stands at 2022 and not at the beginning of time. */
export function compareSpans([a, b]: Span, [c, d]: Span): number {
  const [left, right] = [Number.isFinite(a) ? a : b, Number.isFinite(c) ? c : d]
  return order(left, right) || order(b, d)
}

const order = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

export const overlap = ([a, b]: Span, [c, d]: Span): boolean => a <= d && c <= b

const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?)?)?)?(Z|[+-]\d\d:\d\d)?$/

const firsts = [1970, 1, 1, 0, 0, 0]

/** The span of one partial date, with its zone written behind it: from its first instant to that of the next like it. */
function spanOf(text: string): Span {
  const [, ...given] = parts.exec(text) ?? []
  const fields = firsts.map((first, at) => Number(given[at] ?? first))
  const finest = given.slice(0, 6).findLastIndex(part => part !== undefined)
  const [fraction, zone] = given.slice(6)
  const start = utc(fields) - offset(zone)
  const end = utc(fields.with(finest, (fields[finest] ?? 0) + 1)) - offset(zone)
  if (fraction === undefined) return [start, end - 1]
  const step = 10 ** (3 - fraction.length)
  return [start + Number(fraction) * step, start + (Number(fraction) + 1) * step - 1]
}

const utc = ([year = 0, month = 1, day, hour, minute, second]: readonly number[]) =>
  Date.UTC(year, month - 1, day, hour, minute, second)

/** Milliseconds a zone is ahead of UTC. */
function offset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
