import { compareSpans, dateSpan, overlap } from '../date-interval.ts'
import { defineKind, matching, maybe } from '../define-kind.ts'
import { compareText } from '../order.ts'
import { partialDatePattern, readPartialDate, zonePattern } from '../partial-date.ts'
import type { DateValue } from '../value.ts'

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
    read: input => {
      const text = input.trim()
      const [qualifier, words] = qualifiers.find(each => each[1].test(text)) ?? []
      const read = readPartialDate(words ? text.replace(words, '') : text)
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
  },
)

function write(value: DateValue): string {
  const zone = value.zone === undefined ? '' : value.zone === 'Z' ? ' UTC' : ` ${value.zone}`
  return `${value.qualifier ? `${value.qualifier} ` : ''}${value.date.replace('T', ' ')}${zone}`
}

/** Where one source names no zone, only what the clock on the wall said can be compared. */
function onTheWall({ zone: _, ...rest }: DateValue): DateValue {
  return rest
}
