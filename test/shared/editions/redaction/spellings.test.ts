import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redact } from '#shared/editions/redact.ts'
import { partsOf } from '#shared/editions/redaction/name-parts.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { blackOut } from '../../../support/black-out.ts'
import { everyPlace, mark } from '../../../support/every-place.ts'
import { possibleSpellings, sureSpellings } from '../../../support/spellings.ts'

const [first, last] = ['Helen', 'Kim']
const other: readonly (readonly [string, string])[] = [
  ['in Hangul', '김'],
  ['in Cyrillic', 'Ким'],
  ['both in Cyrillic', 'Хелен Ким'],
  ['in Hangul, both', '헬렌 김'],
  ['in Arabic', 'هيلين كيم'],
  ['in Katakana', 'ヘレン・キム'],
  ['in Greek', 'Χέλεν Κιμ'],
  ['in Han', '金'],
]

/** What a reader makes of it who undoes what programs do; written apart from what is tested. */
const plain = (text: string) =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/(?:%[\da-f]{2})+/gi, run => decodeURIComponent(run))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/<[^>]*>/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '')

test.each(sureSpellings)('%s: blacked out', (_, spell) => {
  const { left } = blackOut(`seen: ${spell(first, last)}, twice`, [`${first} ${last}`])
  expect(left).toMatch(/^seen: .*\[REDACTED 1\].*twice$/s)
  expect(plain(left)).not.toMatch(/helen|kim/)
})

test.each([...possibleSpellings.map(([what, spell]) => [what, spell(first, last)] as const), ...other])(
  '%s: blacked out or listed',
  (_, text) => {
    const { left, possible } = blackOut(`seen: ${text}, twice`, [`${first} ${last}`])
    expect(left.includes('[REDACTED 1]') || possible.length > 0, left).toBe(true)
    for (const { before, form, after } of possible) expect(`seen: ${text}, twice`).toContain(before + form + after)
  },
)

test.each([
  ['Helen Kim 2', 'Mrs Kim'],
  ['Helen Kim (born 1970)', 'Helen Kim'],
  ['Helen Kim <helen@kim.example>', 'Mrs Kim'],
  ['Lotus Star 88 Ltd', 'Lotus Star'],
  ['Lotus Star Trading Import Export Services Company Limited', 'Lotus Star'],
  ['Usama bin Muhammad bin Awad bin Ladin', 'Mr Ladin'],
  ['أحمد خالد الرشيد (CEO) 12', 'الرشيد'],
  ['Kim №2', 'Kim'],
])('of %s a part alone is listed, however long the name is and whatever stands in it: %s', (name, text) => {
  expect(blackOut(`seen: ${text}, twice`, [name]).possible).toMatchObject([{ form: expect.any(String) }])
})

test('of a sentence, a domain and an address no part is looked for', () => {
  const text = 'The owner paid 500 USD, see lotus.example and 0x098B'
  for (const term of ['who paid the owner the 500 that day', 'lotus.example.org', '0x098B716B8Aaf21512996dC57EB06'])
    expect(blackOut(text, [term])).toEqual({ left: text, possible: [] })
})

test('what has none of it is left as it is, and nothing of it is listed', () => {
  for (const text of [
    'ham and eggs',
    'a kimono',
    'the helm',
    'Vientiane, 2021-11-05',
    '0x098B716B8Aaf21512996dC57EB06',
    '',
  ]) {
    expect(blackOut(text, [`${first} ${last}`])).toEqual({ left: text, possible: [] })
  }
})

/** Every text of a record by its field, as deep as it lies. */
const textsOf = (record: CaseRecord, wanted: string): readonly string[] =>
  Object.entries(record).flatMap(([field, held]) => (JSON.stringify(held).includes(wanted) ? [field] : []))

test.each([...sureSpellings, ...possibleSpellings])('in every place that holds text: %s', (_, spell) => {
  const text = spell(first, last)
  const told = JSON.stringify(text).slice(1, -1)
  const records = everyPlace().map(record => JSON.parse(JSON.stringify(record).replaceAll(mark, told)) as CaseRecord)
  const person = records.filter(
    record => record.id === 'helen' || (record.record === 'claim' && record.subject === 'helen'),
  )
  expect(person.length).toBeGreaterThan(1)
  const state = stateOf(records)
  const { state: out, possible } = redact(state, state)
  const listed = new Set(possible().map(({ record, field }) => `${record} ${field}`))
  let places = 0
  for (const record of records) {
    const after = out.records.get(record.id)
    for (const field of textsOf(record, told)) {
      places += 1
      const stands = JSON.stringify((after as unknown as Record<string, unknown> | undefined)?.[field])
      const isBlack = stands === undefined || stands.includes('[REDACTED 1]')
      expect(isBlack || listed.has(`${record.id} ${field}`), `${record.record} ${field}: ${stands}`).toBe(true)
    }
  }
  expect(places).toBeGreaterThan(30)
})

const letters = (least: number) =>
  fc.string({ unit: fc.constantFrom(...'abcdefghiklmnoprstuvz'), minLength: least, maxLength: 9 })
/** "Mrs" and "Gmbh" tell of nobody. */
const name = fc
  .tuple(letters(3), letters(3))
  .map(([a, b]) => [capital(a), capital(b)] as const)
  .filter(([a, b]) => [a, b].every(word => partsOf(`${a} ${b}`).includes(word)))
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

test('whoever it is, and however it is written: no reading finds a name that was not listed', () => {
  const ways = [...sureSpellings, ...possibleSpellings]
  fc.assert(
    fc.property(name, fc.constantFrom(...ways), fc.string(), fc.string(), ([a, b], [, spell], before, after) => {
      const text = `${before} ${spell(a, b)} ${after}`
      const { left, possible } = blackOut(text, [`${a} ${b}`])
      if (possible.length === 0) expect(left).not.toBe(text)
      expect(possible.length > 0 || !plainly(left).includes(`${a}${b}`.toLowerCase())).toBe(true)
    }),
    { numRuns: 400 },
  )
})

const plainly = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '')

test.each([
  ['From: <hel%65n.kim@example.org>', 'an escape inside what looks like markup'],
  ['< 🅷🅴🅻🅴🅽 🅺🅸🅼 >', 'a "<" that begins no markup'],
  ['id 48656c656e204b696d 0e', 'hexadecimal beside more of it'],
  ['48 65 6c 65 6e 20 4b 69 6d  E0', 'pairs beside a byte that is no letter'],
])('%s: %s', text => {
  const { left, possible } = blackOut(text, ['Helen Kim'])
  expect(possible.length > 0 || left !== text).toBe(true)
})
