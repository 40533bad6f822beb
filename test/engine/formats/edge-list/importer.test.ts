import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart } from '#engine/formats/importing/apart.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { importerFor } from '#engine/formats/importing/read-foreign.ts'
import { neo4j } from '#engine/formats/neo4j/exporter.ts'
import type { InFile } from '#engine/formats/reading/importer.ts'
import { partOf } from '#shared/editions/scope.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { checked } from '../../../support/checked.ts'
import { textFile } from '../../../support/text-file.ts'
import { write } from '../writing/edition-of.ts'

function read(files: readonly InFile[], reading: ImportReading = {}) {
  const importer = importerFor(files, undefined)
  const found = apart(builtIn, foundIn(importer, files, reading), importer.isLocalId)
  const { entities, links, unread } = checked(found)
  const ends = new Map(entities.map(({ key, claims }) => [key, String(claims[0]?.value)]))
  const joins = links.map(({ from, to }) => `${ends.get(from)} → ${ends.get(to)}`)
  // What stands in columns that nobody says anything of is told by the column; here lines and rows count.
  const lines = [...found.unread, ...unread].filter(({ where }) => !where.startsWith('column '))
  return { format: importer.id, found, entities, links, joins, unread: lines }
}

describe('an edge list without headers', () => {
  it.each([
    ['blanks', 'a.txt', 'a b\nb c\nc a\n', ['a → b', 'b → c', 'c → a']],
    ['commas, one quoted', 'a.csv', '"Roe, Jane",b,1.5\nb,c,2\n', ['Roe, Jane → b', 'b → c']],
    ['tabs', 'a.tsv', 'Jane Roe\tb\nb\tc\n', ['Jane Roe → b', 'b → c']],
    ['semicolons and CR LF', 'a.csv', 'a;b;1,5\r\nb;c;2\r\n', ['a → b', 'b → c']],
    ['comments', 'a.edgelist', '# of a script\n% and another\n// c\n\na b\n', ['a → b']],
    ['dictionaries of Python', 'a.edgelist', "a b {'weight': 8, 'note': 'x, y'}\na c {}\n", ['a → b', 'a → c']],
    ['the ends of igraph', 'a.ncol', 'Alice Bob 2.5\nBob Carol 1\n', ['Alice → Bob', 'Bob → Carol']],
    ['UTF-16', 'a.csv', '', ['a → b', 'b → c']],
  ])('with %s', (what, name, text, joins) => {
    const given =
      what === 'UTF-16' ? { name, bytes: Buffer.from('\ufeffa\tb\r\nb\tc\r\n', 'utf16le') } : textFile(name, text)
    const { format, joins: found, unread } = read([given], { type: 'person' })
    expect([format, found, unread]).toEqual(['edge-list', joins, []])
  })

  it('without types is told as a whole, and its weight is what the user says', () => {
    const text = 'a,b,5\nb,c,7.25\n'
    expect(read([textFile('a.csv', text)]).found.untyped).toBe(4)
    const columns = [{ column: 'weight', as: 'amount', unit: 'EUR' }]
    const { links } = read([textFile('a.csv', text)], { type: 'person', linkType: 'paid', columns })
    expect(links.flatMap(({ claims }) => claims.map(({ value }) => value))).toEqual(['5 EUR', '7.25 EUR'])
  })

  it.each([
    [' ', "a b {'amount': 1.5, 'currency': 'EUR'}\nb a {'amount': 1.5, 'currency': 'EUR', 'for': None}\n"],
    [',', "a,b,{'amount': 1.5, 'currency': 'EUR'}\nb,a,{'amount': 1.5, 'currency': 'EUR', 'for': None}\n"],
    ['\t', "a\tb\t{'amount': 1.5, 'currency': 'EUR'}\nb\ta\t{'currency': \"EUR\", 'amount': 1.5}\n"],
    [';', "a;b;{'amount': 1.500, 'currency': 'EUR'}\nb;a;{'amount': 1.5, 'currency': 'EUR'}\n"],
  ])('parts no line at the commas of a dictionary behind ends parted by "%s"', (_, text) => {
    const { joins, links, unread } = read([textFile('a.edgelist', text)], { type: 'person', linkType: 'paid' })
    expect([joins, unread]).toEqual([['a → b', 'b → a'], []])
    const said = links.map(({ claims }) => claims.map(({ property, value, decimal }) => [property, value, decimal]))
    for (const claims of said) expect(claims).toEqual([['amount', expect.stringMatching(/^1\.50* EUR$/), 'point']])
  })

  it('tells a line that is no edge', () => {
    const { links, unread } = read([textFile('a.edgelist', 'a b\nalone\na b c d\nb c\n')], { type: 'person' })
    expect([links.length, unread.map(({ where }) => where)]).toEqual([2, ['a.edgelist line 2', 'a.edgelist line 3']])
  })

  it.each([
    ['a table with headers', 'source,target\na,b\nb,c\n'],
    ['a table with other headers', 'payer,payee\na,b\nb,a\n'],
    ['a table with a column of amounts', 'payer,payee,sum\na,b,1\nb,a,2\n'],
    ['pairs of no network', 'Kim,1970\nRi,1980\n'],
    ['prose', 'Hello there\nHello again friend\n'],
  ])('is not %s', (_, text) => {
    const format = () => importerFor([textFile('a.csv', text)], undefined).id
    try {
      expect(format()).not.toBe('edge-list')
    } catch (error) {
      expect(error).toMatchObject({ code: 'unrecognised-import' })
    }
  })

  it('gives every line as a link, whatever its ends are called', () => {
    const end = fc
      .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
      .filter(text => /^[^\s#%"',;|{}\p{C}]+$/u.test(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 20 }), edges => {
        const lines = edges.map(([from, to]) => `${from}\t${to}\n`).join('')
        // One rare letter alone does not tell the encoding, and it is asked: that is said here.
        const said = { type: 'organisation', encoding: 'utf-8' }
        const { links, entities, unread } = read([textFile('a.edgelist', lines)], said)
        expect([links.length, unread]).toEqual([edges.length, []])
        expect(entities.length).toBe(new Set(edges.flat()).size)
      }),
      { numRuns: 60 },
    )
  })
})

const targets = [
  '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails","program_ids","dataset","first_seen","last_seen","last_change"',
  '"NK-22sKC","Person","Kim Chol Su","Kim Chol-su;""Kim; the Elder""","1970-01-02;1971","kp;cn","""1, Some St; Dalian""","P123;472","US OFAC SDN","+850 2 111 1111","a@example.org","US-DPRK3","SDN List","2023-04-20T09:02:45","2026-01-01","2025-05-05"',
  '"ofac-1","Company","Chosun Expo","","1999","kp","","","","","","","SDN List","2023","2026","2025"',
  '"w-1","CryptoWallet","0x098b716b8aaf21512996dc57eb0615e2383e2f96","","","","","","","","","","SDN List","2023","2026","2025"',
  '"z-1","NoSuch","Q","","","","","","","","","","SDN List","2023","2026","2025"',
].join('\r\n')

describe('targets.simple.csv of OpenSanctions', () => {
  it('gives every column, with lists parted and quotes respected', () => {
    const { format, entities, unread } = read([textFile('targets.simple.csv', targets)])
    expect([format, entities.map(({ type }) => type)]).toEqual(['opensanctions-csv', ['person', 'company', 'address']])
    expect(unread).toEqual([{ where: 'targets.simple.csv row 5', why: expect.stringMatching(/NoSuch/) }])
    const said = entities[0]?.claims.map(
      ({ property, value }) => `${property}: ${typeof value === 'string' ? value : formatValue(value)}`,
    )
    for (const each of [
      'name: Kim Chol Su',
      'alias: Kim Chol-su',
      'alias: Kim; the Elder',
      'birth-date: 1970-01-02',
      'birth-date: 1971',
      'email: a@example.org',
    ])
      expect(said).toContain(each)
    const all = said?.join('\n') ?? ''
    for (const each of [
      '1, Some St; Dalian',
      'P123',
      '472',
      'US OFAC SDN',
      '+85021111111',
      'US-DPRK3',
      'SDN List',
      '2023-04-20',
      '2026-01-01',
      '2025-05-05',
      'North',
      'China',
    ])
      expect(all).toContain(each)
    expect(entities[1]?.claims.map(({ property }) => property)).toContain('start')
  })
})

describe('CSV for neo4j-admin', () => {
  it('of ours comes back with its types, names and ends', async () => {
    const state = partOf(everyType(), { of: 'filter', types: ['person', 'team', 'company'] })
    const { files } = await write(neo4j, state)
    const tables = [...files]
      .filter(([name]) => /(entities|links)\.csv$/.test(name))
      .map(([name, bytes]) => ({ name, bytes }))
    const { format, entities, links, unread } = read(tables)
    expect(format).toBe('neo4j-csv')
    // Several values in one cell are told, not taken.
    expect(unread.filter(({ where }) => !/, (country|phone|url)$/.test(where))).toEqual([])
    const kept = [...state.records.values()]
    expect(entities.map(({ key }) => key.split(' · ')[0]).toSorted()).toEqual(
      kept
        .filter(({ record }) => record === 'entity')
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(links).toHaveLength(kept.filter(({ record }) => record === 'link').length)
  })

  it('of others has its types in :LABEL and :TYPE', () => {
    const nodes = textFile('nodes.csv', 'personId:ID,name,:LABEL\np1,Kim,Suspect;Person\nc1,Baeksul,Company\n')
    const edges = textFile('edges.csv', ':START_ID,since:int,:END_ID,:TYPE\np1,2001,c1,DIRECTOR_OF\n')
    const { format, entities, links, joins, found } = read([nodes, edges])
    expect([format, entities.map(({ type }) => type), links.map(({ type }) => type), joins]).toEqual([
      'neo4j-csv',
      ['person', 'company'],
      ['director-of'],
      ['Kim → Baeksul'],
    ])
    expect(found.counts).toMatchObject({ 'values of "further labels", not taken': 1 })
  })

  it('has ids that mean one thing each in their space', () => {
    const people = textFile('people.csv', ':ID(UN),name,:LABEL\n1,Kim,Person\n2,Ri,Person\n')
    const others = textFile('others.csv', ':ID(EU),name,:LABEL\n1,Pak,Person\n3,Alfa,Company\n')
    const edges = textFile(
      'edges.csv',
      ':START_ID(UN),:END_ID(EU),:TYPE\n1,1,ASSOCIATE_OF\n2,3,DIRECTOR_OF\n1,2,OWNS\n',
    )
    const { entities, joins, unread } = read([people, others, edges])
    expect(entities.map(({ claims }) => claims[0]?.value)).toEqual(['Kim', 'Ri', 'Pak', 'Alfa'])
    expect(joins).toEqual(['Kim → Pak', 'Ri → Alfa'])
    expect(unread.map(({ where }) => where)).toEqual(['edges.csv row 4'])
  })

  it('of arrays are several values', () => {
    const people = textFile('people.csv', ':ID,name,aliases:string[],:LABEL\n1,Kim,K;KK,Person\n')
    const { entities } = read([people])
    expect(entities[0]?.claims.map(({ value }) => value)).toEqual(['Kim', 'K', 'KK'])
  })

  it('is told once what is wrong with a row, however often its tables are looked through', () => {
    const people = textFile('people.csv', ':ID(UN),name,:LABEL\n1,"Kim" x,Person\n2,Ri,Person,more\n')
    const others = textFile('others.csv', ':ID(EU),name,:LABEL\n1,Pak,Person\n')
    const { unread } = read([people, others])
    expect(unread.filter(({ where }) => where.startsWith('people.csv')).length).toBeGreaterThan(0)
    expect(new Set(unread.map(each => JSON.stringify(each))).size).toBe(unread.length)
  })
})
