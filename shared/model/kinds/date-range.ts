import { compareSpans, dateSpan } from '../date-interval.ts'
import { readPeriod } from '../date-period.ts'
import { defineKind, maybe, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'
import { partialDatePattern, readPartialDate, zonePattern } from '../partial-date.ts'
import type { DateRangeValue, Unreadable } from '../value.ts'

const spellings: readonly RegExp[] = [
  /^(?:from |between )?(?<from>\S.*?)(?: to | until | and | ?[–—] ?| - |\.\.)(?<to>\S.*)$/i,
  /^(?<from>\d{4})-(?<to>\d{4})$/,
  /^(?<from>\d{4}[\d-]*)\/(?<to>\d{4}[\d-]*)$/,
  /^(?:from |since )(?<from>.+)$/i,
  /^(?:until |till |to )(?<to>.+)$/i,
  /^(?<from>\S.*?) ?(?:[–—]|\.\.|-)$/,
  /^(?:[–—]|\.\.|-) ?(?<to>\S.*)$/,
]

const isEnd = (text: unknown) => {
  const [, date = '', zone] = /^(.*?)(Z|(?<=T.*)[+-]\d\d:\d\d)?$/.exec(String(text)) ?? []
  return partialDatePattern.test(date) && (zone === undefined || zonePattern.test(zone))
}

/** From one partial date to another, both included. A zone is written behind its end. */
export const dateRange = defineKind<'date-range'>(
  { from: maybe(isEnd), to: maybe(isEnd) },
  {
    id: 'date-range',
    title: 'Date range',
    example: '2017 – 2021-03, since 2022-08, until 2025',
    read: input => {
      const text = input.trim().replace(/\s+/g, ' ')
      const period = readPeriod(text)
      if (period) return 'unreadable' in period ? period : { kind: 'date-range', ...period }
      const groups = spellings.map(each => each.exec(text)?.groups).find(found => found)
      if (!groups)
        return { unreadable: 'a date range needs two dates, such as 2017 – 2021-03, or since 2022, until 2025' }
      return readEnds(groups['from'], groups['to'])
    },
    compare: (a, b) => compareSpans(dateSpan(a), dateSpan(b)) || compareText(write(a), write(b)),
    agrees: (a, b) => within(a, b) || within(b, a),
    format: value => write(value),
    write,
    specificity: value => ((value.from?.length ?? 0) + (value.to?.length ?? 0)) / 60,
    ...plainKind,
    identifies: null,
    bare: null,
    span: dateSpan,
  },
)

function readEnds(from: string | undefined, to: string | undefined): DateRangeValue | Unreadable {
  const value: Record<'from' | 'to', string | undefined> = { from: undefined, to: undefined }
  for (const [end, text] of [['from', from] as const, ['to', to] as const]) {
    if (text === undefined) continue
    const read = readEnd(text, end, end === 'from' ? to : undefined)
    if (typeof read !== 'string') return read
    value[end] = read
  }
  const range: DateRangeValue = {
    kind: 'date-range',
    ...(value.from !== undefined && { from: value.from }),
    ...(value.to !== undefined && { to: value.to }),
  }
  const [earliest, latest] = dateSpan(range)
  return earliest <= latest ? range : { unreadable: `${from} is later than ${to}: write the earlier date first` }
}

/** One end. What the first leaves out, the second says: `June – August 2022`, `3 – 5 June 2022`. */
function readEnd(text: string, end: 'from' | 'to', later: string | undefined): string | Unreadable {
  const period = readPeriod(text)
  if (period) return 'unreadable' in period ? period : period[end]
  const words = later?.split(' ') ?? []
  const texts = [text, ...[words.slice(1), words.slice(-1)].map(rest => [text, ...rest].join(' '))]
  const [alone, ...completed] = texts.map(each => readPartialDate(each))
  const read =
    alone && 'unreadable' in alone && words.length > 1 ? (completed.find(each => 'date' in each) ?? alone) : alone
  if (!read) return text
  return 'unreadable' in read ? read : read.date + (read.zone ?? '')
}

function write({ from, to }: DateRangeValue): string {
  if (from === undefined) return `until ${spaced(to ?? '')}`
  return to === undefined ? `since ${spaced(from)}` : `${spaced(from)} – ${spaced(to)}`
}

const spaced = (date: string) =>
  date.replace('T', ' ').replace(/(Z|[+-]\d\d:\d\d)$/, (zone, _, at) => (at > 10 ? ` ${zone}` : zone))

function within(a: DateRangeValue, b: DateRangeValue): boolean {
  const [inner, outer] = [dateSpan(a), dateSpan(b)]
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}
