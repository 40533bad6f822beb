import { kindOf } from '#shared/model/lookup.ts'
import type { Attribute } from './columns.ts'
import { headerKey } from './header-words.ts'
import { zoneInHeader } from './header-zone.ts'
import { remembered } from './remembered.ts'

/** A time of day and nothing else, with its zone or without. */
const clock =
  /^\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Z|[A-Z]{3,4}|(?:UTC|GMT)?[+-]\d\d?(?::?\d\d)?))?$/i
const days = words(
  `date, day, datum, tag, fecha, data, jour, dia, дата, tarih, 日期, 日, 日付, 取引日, 날짜, 일자, 거래일, 거래일자, التاريخ`,
)
const times = words(
  `time, time of day, zeit, uhrzeit, hora, heure, ora, saat, время, 时间, 時間, 時刻, 시간, 시각, 거래시간, 거래시각, الوقت`,
)

function words(text: string): readonly string[] {
  return text
    .split(',')
    .map(headerKey)
    .toSorted((one, other) => other.length - one.length)
}

/** What is left of a header without its word for a day or a time: `Booking Date` and `Booking Time` have the same; undefined without any. */
function stemOf({ name, column = name }: Attribute, of: readonly string[]): string | undefined {
  const key = keyWithoutZone(column)
  const word = of.find(each => key.includes(each))
  return word === undefined ? undefined : key.replace(word, '').replace(/^of|of$|utc|gmt/g, '')
}

const keyWithoutZone = remembered(column => headerKey(column.replace(zoneInHeader, '')))

/** The attributes of a row with a day and a time of day that stand in two columns put together, as one moment. */
export const withClock = (attributes: readonly Attribute[]): readonly Attribute[] => {
  const clocks = attributes.filter(each => clock.test(each.value.trim()) && stemOf(each, times) !== undefined)
  return clocks.length === 0 ? attributes : joined(attributes, clocks)
}

function joined(attributes: readonly Attribute[], clocks: readonly Attribute[]): readonly Attribute[] {
  const dated = attributes.filter(each => isDay(each) && stemOf(each, days) !== undefined)
  const pairs = new Map(
    clocks.flatMap(time => {
      const same = dated.filter(day => stemOf(day, days) === stemOf(time, times))
      const day = same[0] ?? (dated.length === 1 && clocks.length === 1 ? dated[0] : undefined)
      return day ? [[day, time] as const] : []
    }),
  )
  const used = new Set(pairs.values())
  return attributes.flatMap(each => {
    if (used.has(each)) return []
    const time = pairs.get(each)
    return [time ? together(each, time) : each]
  })
}

const isDay = ({ value }: Attribute) => /\d/.test(value) && !/\d:\d/.test(value) && !clock.test(value.trim())

function together(day: Attribute, time: Attribute): Attribute {
  const [column, under] = [day.column ?? day.name, time.column ?? time.name]
  const zone = /\d\s*(?:[ap]\.?m\.?)?$/i.test(time.value.trim()) ? zoneOf(time) : ''
  const value = `${day.value.trim()} ${time.value.trim()}${zone && ` ${zone}`}`
  return {
    ...day,
    value,
    original: `${day.value.trim()} ${time.value.trim()}`,
    column: `${column}, ${under}`,
    with: under,
  }
}

const zoneOf = ({ name, column = name }: Attribute): string => zoneNamed(column)

const zoneNamed = remembered(column => zoneInHeader.exec(column)?.groups?.['zone']?.toUpperCase() ?? '')

/** Says of a moment without a zone which one its header names, where that is one. */
export function zoned(attribute: Attribute): Attribute {
  const zone = zoneOf(attribute)
  const text = attribute.value.trim()
  if (zone === '' || !/\d:\d/.test(text)) return attribute
  const read = kindOf('date').read(text)
  if ('unreadable' in read || read.zone !== undefined) return attribute
  const value = `${text} ${zone}`
  return 'unreadable' in kindOf('date').read(value)
    ? attribute
    : { ...attribute, value, original: attribute.original ?? text }
}
