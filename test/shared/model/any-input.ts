import fc from 'fast-check'
import { assets } from '#shared/model/assets.ts'
import { countries, countryAliases } from '#shared/model/countries.ts'
import type { KindId } from '#shared/model/value.ts'
import { anyAddress } from './any-address.ts'

const pick = <T>(...of: readonly T[]) => fc.constantFrom(...of)
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map(each => each.join(''))
const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`))
const hexadecimal = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-fA-F]{${length}}$`))
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })

const year = fc.integer({ min: 1000, max: 9998 }).map(String)
const two = (min: number, max: number) => fc.integer({ min, max }).map(each => String(each).padStart(2, '0'))
const monthName = pick('Jan', 'february', 'March', 'Sept', 'Dec')
const day = joined(year, pick('-'), two(1, 12), pick('-'), two(1, 31))
const clock = joined(two(0, 23), pick(':'), two(0, 59), pick('', ':00', ':59.5', ':07.123'))
const zone = pick('', 'Z', ' UTC', ' +09:00', '-0330', ' KST')
const dates = fc.oneof(
  year,
  joined(year, pick('-', '/', '.'), two(1, 12)),
  joined(two(1, 12), pick('/'), year),
  day,
  joined(two(1, 31), pick('/', '.'), two(1, 12), pick('/'), year),
  joined(two(1, 31), pick(' '), monthName, pick(' '), year),
  joined(monthName, pick(' '), year),
  joined(day, pick('T', ' '), clock, zone),
)

const figure = fc.oneof(
  digits(1, 30),
  joined(digits(1, 6), pick('.', ','), digits(1, 18)),
  pick('1,200.50', '620,000,000', '1 200', '-5', '0', '.5', '1.200,50', '1.5e-8', '3E20', '0,001', '١٬٢٣٤٫٥'),
)
const magnitude = pick('', '', ' M', 'k', ' billion', 'bn')
const asset = pick(...assets.map(each => each.id))
const amount = joined(figure, magnitude, pick(' '), asset)
const degrees = (most: number) => fc.integer({ min: -most * 1e4, max: most * 1e4 }).map(each => String(each / 1e4))

/** Text such as people type for each kind; most of it can be read. */
export const anyInput: Readonly<Record<KindId, fc.Arbitrary<string>>> = {
  text: words,
  name: fc.oneof(words, pick('김철수', 'Ким Чхоль', 'Kim  Chŏl', '田中さくら', 'é')),
  date: joined(pick('', '', 'before ', 'after ', 'about ', '~'), dates),
  'date-range': fc.oneof(
    joined(dates, pick(' – ', ' to ', '–', '..'), dates),
    joined(pick('since ', 'until '), dates),
    joined(year, pick('-'), year),
  ),
  money: fc.oneof(amount, joined(pick('$', '€', '₿', 'USD '), figure, magnitude)),
  range: fc.oneof(
    joined(figure, magnitude, pick(' to ', '–', ' - ', ' – over '), amount),
    joined(figure, pick(' to '), figure),
    joined(pick('over ', 'up to ', 'at least '), fc.oneof(amount, figure)),
  ),
  number: joined(figure, pick('', ' %', ' workers', 'GB', ' million', ' million USD a year')),
  country: fc.oneof(
    pick(...countries.flatMap(country => [country.code, country.alpha3, country.name])),
    pick(...Object.keys(countryAliases)),
  ),
  address: fc.oneof(...Object.values(anyAddress)),
  hash: fc.oneof(...[32, 40, 64, 96, 128].map(hexadecimal), joined(pick('0x'), hexadecimal(64))),
  url: fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    pick('example.org', 'hxxp://Evil[.]COM/A', 'tg://x'),
  ),
  email: fc.emailAddress(),
  phone: joined(pick('', '+', '00'), digits(2, 16)),
  identifier: fc.oneof(joined(pick('IMO ', 'OFAC SDN ', 'passport: ', 'passport no. '), digits(1, 9)), words),
  coordinates: joined(degrees(91), pick(', ', ' '), degrees(181), pick('', ' within 500 m', ' ± 1.1 km')),
  file: fc.oneof(fc.uuid(), words),
  choice: words,
}
