import { isoWeek, lastDay, noWeek, readDay } from './day-spellings.ts'
import { plainFigures } from './decimal-text.ts'
import type { Unreadable } from './value.ts'

/** From one partial date to another, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

type Groups = Readonly<Record<string, string | undefined>>
type Reader = readonly [RegExp, (groups: Groups, text: string) => Period | Unreadable | undefined]

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
}
const nth = '(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)'
const part = '(?<part>early|mid|late)(?: |-|- )(?:in )?(?:the )?'
const mark = '[ \\-/]?'
const yearEnd = '(?<year>\\d{4})'

const readers: readonly Reader[] = [
  [new RegExp(`^${yearEnd}${mark}(?<unit>[QH])(?<number>\\d)$`, 'i'), readShare],
  [new RegExp(`^(?<unit>[QH])(?<number>\\d)${mark}(?:of )?${yearEnd}$`, 'i'), readShare],
  [new RegExp(`^(?<number>\\d)(?<unit>[QH])${mark}(?:of )?${yearEnd}$`, 'i'), readShare],
  [new RegExp(`^(?:the )?${nth} (?<unit>quarter|half)(?: of|,)? ${yearEnd}$`, 'i'), readShare],
  [/^(?<year>\d{4})-?W(?<week>\d\d)$/i, readWeek],
  [/^(?:the )?(?<decade>[1-9]\d\d0)['’]?s$/i, ({ decade = '' }) => ({ from: decade, to: `${decade.slice(0, 3)}9` })],
  [new RegExp(`^${part}(?<decade>[1-9]\\d\\d0)['’]?s$`, 'i'), readPartOfDecade],
  [new RegExp(`^${part}(?<of>.+)$`, 'i'), readPart],
  [/^(?:the )?(?<season>spring|summer|autumn|fall|winter)(?: of|,)? (?<year>\d{4})$/i, refuseSeason],
]

/**
 * What names a stretch of time: `2022 Q2`, `H1 2022`, `2022-W25` (ISO 8601), `the 1990s`, and thirds of a year, month or
 * decade as early, mid and late. Undefined where a text is none of these; a season is refused, for it has two readings.
 */
export function readPeriod(input: string): Period | Unreadable | undefined {
  const text = plainFigures(input).trim().replace(/\s+/g, ' ')
  for (const [spelling, read] of readers) {
    const groups = spelling.exec(text)?.groups
    if (groups) return read(groups, text)
  }
  return undefined
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
const months = (year: string, first: number, last: number): Period => ({
  from: `${year}-${twoDigits(first)}`,
  to: `${year}-${twoDigits(last)}`,
})

function readShare({ year = '', unit = '', number, nth = '' }: Groups, text: string): Period | Unreadable {
  const [length, count] = /^q/i.test(unit) ? [3, 4] : [6, 2]
  const share = Number(number ?? ordinals[nth.toLowerCase()])
  if (share < 1 || share > count) return { unreadable: `"${text}" is not a date: a year has ${count} of these` }
  if (year.startsWith('0')) return { unreadable: `${year} is not a year this can hold` }
  return months(year, (share - 1) * length + 1, share * length)
}

function readWeek({ year = '', week = '' }: Groups, text: string): Period | Unreadable {
  const days = isoWeek(year, Number(week))
  const [from, to] = [days[0], days[6]]
  return from !== undefined && to !== undefined ? { from, to } : noWeek(text)
}

const thirds: Readonly<Record<string, 0 | 1 | 2>> = { early: 0, mid: 1, late: 2 }
const thirdNamed = (name = '') => thirds[name.toLowerCase()] ?? 0

function readPartOfDecade({ part, decade = '' }: Groups): Period {
  const [first, last] = (
    [
      [0, 3],
      [4, 6],
      [7, 9],
    ] as const
  )[thirdNamed(part)]
  return { from: `${decade.slice(0, 3)}${first}`, to: `${decade.slice(0, 3)}${last}` }
}

function readPart({ part, of = '' }: Groups, text: string): Period | Unreadable | undefined {
  const whole = readDay(of)
  if (typeof whole !== 'string') return undefined
  const third = thirdNamed(part)
  if (whole.length === 4) return months(whole, third * 4 + 1, third * 4 + 4)
  if (whole.length > 7) return { unreadable: `"${text}" is not a date: leave out the word before the day` }
  const last = lastDay(Number(whole.slice(0, 4)), Number(whole.slice(5)))
  const [from, to] = (
    [
      [1, 10],
      [11, 20],
      [21, last],
    ] as const
  )[third]
  return { from: `${whole}-${twoDigits(from)}`, to: `${whole}-${twoDigits(to)}` }
}

const seasons = ['March to May', 'June to August', 'September to November', 'December to February'] as const
const seasonNames = /^(?:(spring)|(summer)|(autumn|fall)|(winter))$/i

function refuseSeason({ season = '', year }: Groups, text: string): Unreadable {
  const northern = (seasonNames.exec(season) ?? []).slice(1).findIndex(found => found !== undefined)
  const [north, south] = [seasons[northern], seasons[(northern + 2) % 4]]
  return {
    unreadable: `${text} could be ${north} in the north or ${south} in the south: write the months, such as ${year}-03 – ${year}-05`,
  }
}
