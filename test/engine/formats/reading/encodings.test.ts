import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csv } from '#engine/formats/csv/importer.ts'
import { ftm } from '#engine/formats/ftm/importer.ts'
import { graphml } from '#engine/formats/graphml/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { misp } from '#engine/formats/misp/importer.ts'
import type { Found, Importer } from '#engine/formats/reading/importer.ts'
import { RedThreadError } from '#shared/errors.ts'
import { encode } from '../../../support/characters/encode.ts'
import { names } from '../../../support/characters/names.ts'

const cases = join(import.meta.dirname, '../../../../../shared/cases/csv-charset')
const labels = (found: Found) =>
  found.entities.map(({ claims }) => {
    const value = claims.find(({ property }) => property === 'label' || property === 'name')?.value
    return typeof value === 'object' && value.kind === 'name' ? value.name : value
  }) as readonly (string | undefined)[]

/** What an importer makes of bytes, or the error it refuses them with. */
function read(importer: Importer, name: string, bytes: Uint8Array, encoding?: string): Found | RedThreadError {
  try {
    return foundIn(importer, [{ name, bytes }], encoding === undefined ? {} : { encoding })
  } catch (error) {
    if (error instanceof RedThreadError) return error
    throw error
  }
}

const table = (rows: readonly string[]) =>
  `id,label,type\n${rows.map((row, at) => `${at + 1},${row},person\n`).join('')}`

const each = names.flatMap(({ in: encodings, words }) => encodings.map(encoding => [encoding, words] as const))

test.each(each)('a short table in %s comes in as it was written, or nobody claims to know', (encoding, words) => {
  const rows = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(rows, people => {
      const bytes = encode(table(people), encoding)
      if (!bytes) return
      const found = read(csv, 'people.csv', bytes)
      if (found instanceof RedThreadError) {
        expect(found.code).toBe('unclear-encoding')
        expect(found.data['samples']).toHaveLength((found.data['encodings'] as readonly string[]).length)
      } else expect(labels(found)).toEqual(people)
      const asSaid = read(csv, 'people.csv', bytes, encoding)
      expect(asSaid instanceof RedThreadError ? asSaid : labels(asSaid)).toEqual(people)
    }),
    { numRuns: 15 },
  )
})

describe.skipIf(!existsSync(cases))('the tables that once came in wrong', () => {
  test('one in Windows-1251 is read as such, and it is told', () => {
    const found = read(csv, 'cp1251.tsv', readFileSync(join(cases, 'cp1251.tsv'))) as Found
    expect(labels(found)).toEqual(['Орлов Иван'])
    const told = { name: 'cp1251.tsv', encoding: 'windows-1251', says: 'Windows-1251, by its letters' }
    expect(found.texts).toEqual([{ ...told, sample: 'Орлов Иван' }])
  })

  test('one bad byte in UTF-8 spoils one row', () => {
    const found = read(csv, 'bad.csv', readFileSync(join(cases, 'utf8-one-bad-byte.csv'))) as Found
    expect(labels(found)).toEqual(['김철수0', '김철수1', '김철수2', '김철수3', '김철수4'])
    expect(found.unread).toMatchObject([
      { where: 'bad.csv row 7', why: expect.stringContaining('not of the encoding') },
    ])
    expect(found.texts).toMatchObject([{ encoding: 'utf-8', says: 'UTF-8; some of its bytes are not of it' }])
  })
})

test('UTF-16 without a mark comes in', () => {
  const found = read(csv, 'n.csv', Buffer.from(table(['김철수', 'Иванов']), 'utf16le')) as Found
  expect(labels(found)).toEqual(['김철수', 'Иванов'])
})

test('what is surely UTF-8 is not read otherwise, whatever is said', () => {
  const found = read(csv, 'n.csv', Buffer.from(table(['김철수', '이영희', '박지훈'])), 'koi8-r') as Found
  expect(labels(found)).toEqual(['김철수', '이영희', '박지훈'])
  expect(found.noted).toMatchObject([{ where: 'n.csv', why: expect.stringContaining('not read as KOI8-R') }])
})

const node = (name: string) => `<node id="${name}"><data key="t">person</data><data key="l">${name}</data></node>`
const graph = (first: string, ...people: readonly string[]) =>
  `${first}<graphml><key id="t" attr.name="type"/><key id="l" attr.name="label"/><graph>${people.map(node).join('')}</graph></graphml>`

test.each([
  ['<?xml version="1.0" encoding="windows-1251"?>', 'windows-1251'],
  ['<?xml version="1.0" encoding="KOI8-R"?>', 'koi8-r'],
  ["<?xml version='1.0' encoding='ISO-8859-5'?>", 'iso-8859-5'],
  // It says nothing, or what is not so.
  ['', 'windows-1251'],
  ['<?xml version="1.0" encoding="UTF-8"?>', 'windows-1251'],
])('a graph that begins %s comes in from %s', (first, encoding) => {
  const people = ['Орлов Иван', 'Кузнецова Наталья', 'Соколов Дмитрий']
  const found = read(graphml, 'g.graphml', encode(graph(first, ...people), encoding) ?? new Uint8Array()) as Found
  expect(labels(found)).toEqual(people)
  expect(found.texts).toMatchObject([{ encoding }])
})

test('one bad byte spoils one claim of a graph, one line of JSON lines and one value of an event', () => {
  const bad = (text: string) => Buffer.from(Buffer.from(text).toString('latin1').replace('@', '\xe9'), 'latin1')
  const inGraph = read(graphml, 'g.graphml', bad(graph('', '김철수', '이영희').replace('>이영희<', '>이@희<'))) as Found
  expect(labels(inGraph)).toEqual(['김철수', undefined])
  expect(inGraph.unread).toMatchObject([{ why: expect.stringContaining('not of the encoding') }])

  const line = (id: string, name: string) => JSON.stringify({ id, schema: 'Person', properties: { name: [name] } })
  const lines = read(
    ftm,
    'x.ftm.json',
    bad(`${line('a', '김철수')}\n${line('b', 'caf@')}\n${line('c', '이영희')}\n`),
  ) as Found
  expect(labels(lines)).toEqual(['김철수', '이영희'])
  expect(lines.unread).toMatchObject([{ where: 'line 2' }])

  const attributes = ['김철수', 'caf@', '이영희'].map((value, at) => ({
    uuid: `${at}`,
    type: 'full-name',
    category: 'Person',
    value,
  }))
  const event = read(
    misp,
    'e.json',
    bad(JSON.stringify({ Event: { info: '한국', uuid: 'e', Attribute: attributes } })),
  ) as Found
  expect(JSON.stringify(event.entities)).toContain('김철수')
  expect(JSON.stringify([event.entities, event.links])).not.toContain('\ufffd')
  expect(event.unread.length).toBeGreaterThan(0)
})

test('JSON lines of an older program are read by their letters, or as is said', () => {
  const line = (id: string, name: string) => JSON.stringify({ id, schema: 'Person', properties: { name: [name] } })
  const bytes = encode(`${line('a', 'Орлов Иван')}\n${line('b', 'Кузнецова Наталья')}\n`, 'koi8-r') ?? new Uint8Array()
  expect(labels(read(ftm, 'x.json', bytes) as Found)).toEqual(['Орлов Иван', 'Кузнецова Наталья'])
  expect(labels(read(ftm, 'x.json', bytes, 'koi8-r') as Found)).toEqual(['Орлов Иван', 'Кузнецова Наталья'])
})
