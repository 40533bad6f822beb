import { compareSpans, dateSpan, overlap } from '../date-interval.ts'
import { type Period, readPeriod } from '../date-period.ts'
import { defineKind, matching, maybe, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'
import { partialDatePattern, readPartialDate, readUnixTime, zonePattern } from '../partial-date.ts'
import type { DateValue, Unreadable } from '../value.ts'

const qualifiers = [
  ['before', /^(?:before|<)\s*/i],
  ['after', /^(?:after|>)\s*/i],
  ['about', /^(?:about|around|circa|approximately|approx\.|ca?\.|[~≈])\s*/i],
] as const

/** A date as precise as its source. What could be two dates is refused, never guessed. */
export const date = defineKind<'date'>(
  {
    date: matching(partialDatePattern),
    zone: maybe(matching(zonePattern)),
    qualifier: maybe(matching(/^(before|after|about)$/)),
  },
  {
    id: 'date',
    title: 'Date',
    example: '2021, 2021-03, 6 April 2023, before 2022-02-01',
    read: (input, options) => {
      const text = input.trim()
      const [qualifier, words] = qualifiers.find(each => each[1].test(text)) ?? []
      const bare = words ? text.replace(words, '') : text
      const period = readPeriod(bare)
      if (period) return 'unreadable' in period ? period : besidePeriod(bare, period, qualifier)
      const counted = options?.unix && /^-?\d{5,}(?:\.\d+)?$/.test(bare)
      const read = counted ? readUnixTime(bare, options.unix) : readPartialDate(bare)
      if ('unreadable' in read) return read
      return { kind: 'date', ...read, ...(qualifier && { qualifier }) }
    },
    compare: (a, b) => compareSpans(dateSpan(a), dateSpan(b)) || compareText(write(a), write(b)),
    agrees: (a, b) => {
      const zoned = a.zone !== undefined && b.zone !== undefined
      return zoned ? overlap(dateSpan(a), dateSpan(b)) : overlap(dateSpan(onTheWall(a)), dateSpan(onTheWall(b)))
    },
    format: write,
    write,
    specificity: value =>
      ((value.qualifier ? 0.5 : 1) * (value.date.length + (value.zone ? 1 : 0))) / '2021-03-29T10:00:00.000Z'.length,
    ...plainKind,
    identifies: null,
    bare: null,
    span: dateSpan,
  },
)

/** Before 2022 Q2 is before its first month, after it after its last; a stretch of time itself is a date range. */
function besidePeriod(text: string, { from, to }: Period, qualifier: DateValue['qualifier']): DateValue | Unreadable {
  if (qualifier === 'before') return { kind: 'date', date: from, qualifier }
  if (qualifier === 'after') return { kind: 'date', date: to, qualifier }
  return { unreadable: `"${text}" is a stretch of time, ${from} – ${to}: write one date, or about and a year or month` }
}

function write(value: DateValue): string {
  const zone = value.zone === undefined ? '' : value.zone === 'Z' ? ' UTC' : ` ${value.zone}`
  return `${value.qualifier ? `${value.qualifier} ` : ''}${value.date.replace('T', ' ')}${zone}`
}

/** Where one source names no zone, only what the clock on the wall said can be compared. */
function onTheWall({ zone: _, ...rest }: DateValue): DateValue {
  return rest
}
