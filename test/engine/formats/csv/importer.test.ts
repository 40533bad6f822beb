import { beforeAll, describe, expect, it } from 'vitest'
import { csv as csvOut } from '#engine/formats/csv/exporter.ts'
import { csv } from '#engine/formats/csv/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { importerFor } from '#engine/formats/importing/read-foreign.ts'
import type { Found, InFile } from '#engine/formats/reading/importer.ts'
import { partOf } from '#shared/editions/scope.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { type CaseState, stateHash } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { taken } from '../../../support/take-in.ts'
import { claimsIn, textFile } from '../../../support/text-file.ts'
import { write } from '../writing/edition-of.ts'

async function setOf(state: CaseState, excel = false): Promise<InFile[]> {
  const { files } = await write(csvOut, state, { excel })
  return [...files].map(([name, bytes]) => ({ name, bytes }))
}

/** The set with one file's text changed, as somebody with a spreadsheet might. */
const edited = (set: readonly InFile[], name: string, edit: (text: string) => string): InFile[] =>
  set.map(each => (each.name === name ? textFile(name, edit(Buffer.from(each.bytes).toString('utf8'))) : each))

describe('nodes and links of other programs', () => {
  it('that Excel wrote: its hint of the delimiter, and UTF-16, are known from the first bytes', () => {
    const text = 'sep=;\r\nid;type;label\r\n1;person;"Yi; Jürgen"\r\n'
    const wide = { name: 'wide.csv', bytes: Buffer.from(`\ufeff${text}`, 'utf16le') }
    for (const each of [textFile('hint.csv', text), wide]) {
      expect(importerFor([each], undefined).id).toBe('csv')
      expect(claimsIn(foundIn(csv, [each]))).toEqual([['1', 'name', 'Yi; Jürgen']])
    }
  })

  it('tell what was left out, with the row as a spreadsheet numbers it', () => {
    const rows = ['id,type,label', '', '1,person,A,beyond', '1,company,B', `2,person,${'x'.repeat(2 ** 21)}`]
    const found = foundIn(csv, [textFile('nodes.csv', rows.join('\n'))])
    expect(found.entities.map(({ key, type, claims }) => [key, type, claims.length])).toEqual([
      ['1', 'person', 1],
      ['2', 'person', 0],
    ])
    expect(found.unread).toEqual([
      { where: 'nodes.csv row 3', why: 'cells beyond its 3 headers were left out' },
      { where: 'nodes.csv row 4', why: expect.stringMatching(/^"1" is the id of a person in this file/) },
      { where: 'nodes.csv row 5', why: 'its label cannot be what a person is called' },
    ])
  })

  it.each<[string, string, readonly unknown[]]>([
    [
      'both',
      '1999-05-03,2005',
      [
        ['start', '1999-05-03'],
        ['end', '2005'],
      ],
    ],
    ['one of them', '1999,', [['start', '1999']]],
    ['none', ',', []],
  ])('start and end of an entity are its dates: %s', (_, dates, expected) => {
    const found = foundIn(csv, [
      textFile('nodes.csv', `id,label,type,start,end\na,A,company,${dates}\nb,B,company,2001,\n`),
    ])
    const said = claimsIn(found).filter(([key, property]) => key === 'a' && property !== 'name')
    expect(said.map(each => each.slice(1))).toEqual(expected)
    expect([found.entities.length, found.links, found.unread]).toEqual([2, [], []])
  })

  it('start and end are the ends of links where they name entities', () => {
    const nodes = 'id,label,type\n1999,A,person\nb,B,person\n'
    const links = 'id,start,end,type\n1,1999,b,associate\n2,b,1999,associate\n'
    const found = foundIn(csv, [textFile('nodes.csv', nodes), textFile('links.csv', links)])
    expect(found.links.map(({ from, to }) => [from, to])).toEqual([
      ['1999', 'b'],
      ['b', '1999'],
    ])
  })

  it('never let one link pass for another of the same id', () => {
    const nodes = 'id,type,label\na,person,A\nb,person,B\nc,person,C\n'
    const links = 'id,source,target,type\n1,a,b,associate\n1,b,c,associate\n1,a,b,associate\n'
    const found = taken(csv, [textFile('nodes.csv', nodes), textFile('links.csv', links)])
    expect(found.links.map(({ from, to }) => [from, to].map(end => end.slice(0, 1)))).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ])
    expect(found.noted).toEqual([{ where: '1', why: expect.stringContaining('the id of several links') }])
    expect(found.repeated).toBe(1)
  })
})

describe('our own set', () => {
  it('comes back as the same case', async () => {
    for (const state of [everyType(), hostile(100)]) {
      const found = foundIn(csv, await setOf(state, true))
      expect(stateHash(stateOf(found.records))).toBe(stateHash(state))
      expect(found.unread).toEqual([])
      expect([...found.entities, ...found.links]).toEqual([])
    }
  })

  describe('with changes made in it', () => {
    const few = partOf(everyType(), { of: 'filter', types: ['person', 'team', 'persona', 'company'] })
    let set: readonly InFile[]
    beforeAll(async () => {
      set = await setOf(few)
    })

    it('gives each changed value as a claim', () => {
      const found = foundIn(
        csv,
        edited(set, 'nodes.csv', text => text.replace('Kim Chol-su | ', 'Kim Chol-su | Someone Else | ')),
      )
      expect(claimsIn(found)).toHaveLength(1)
      expect(claimsIn(found)[0]?.slice(1)).toEqual(['name', 'Someone Else'])
      expect(found.entities[0]?.key).toMatch(/^entity-/)
    })

    it('gives a changed claim as one more claim, never in place of the first', () => {
      const found = foundIn(
        csv,
        edited(set, 'claims.csv', text => text.replace(',3.5 %,', ',4.5 %,')),
      )
      expect(claimsIn(found).map(each => each[2])).toEqual(['4.5 %'])
      expect(stateHash(stateOf(found.records))).toBe(stateHash(few))
    })

    it('reads a changed figure as the others of its column are written', () => {
      const changed = edited(set, 'claims.csv', text => text.replace(',3.5 %,', ',4.500 %,'))
      const decimalIn = (found: Found) => [...found.entities, ...found.links].flatMap(each => each.claims)[0]?.decimal
      // Others stand there as we write them, such as -12.25: they count more than what the user says.
      for (const said of [{}, { decimal: 'comma' }] as const)
        expect(decimalIn(foundIn(csv, changed, said))).toBe('point')
    })

    it('says which changes it does not take in', () => {
      const found = foundIn(
        csv,
        edited(set, 'links.csv', text => text.replace(',Identity,', ',Corporate,')),
      )
      expect(claimsIn(found)).toEqual([])
      expect(found.unread[0]?.where).toMatch(/^links.csv row \d+, group$/)
    })

    it('takes in new rows, links to what was there included', () => {
      const more = edited(set, 'nodes.csv', text => `${text}n1,person,New Person\r\n`)
      const found = foundIn(
        csv,
        edited(more, 'links.csv', text => `${text}l1,associate,n1,entity-00000000000m\r\n`),
      )
      expect(found.entities.map(each => [each.key, each.type])).toEqual([
        ['n1', 'person'],
        ['entity-00000000000m', 'person'],
      ])
      expect(found.links).toMatchObject([
        { key: 'l1', type: 'associate', from: 'n1', to: 'entity-00000000000m', claims: [] },
      ])
    })

    it('knows the table of evidence of a set from before the columns of captures', () => {
      const shorter = (text: string) =>
        text
          .split('\r\n')
          .map(line => line.split(',').slice(0, 16).join(','))
          .join('\n')
      expect(foundIn(csv, edited(set, 'evidence.csv', shorter)).unread).toEqual([])
      const other = foundIn(
        csv,
        edited(set, 'evidence.csv', text => text.replace('sha256', 'digest')),
      )
      expect(other.unread.map(({ why }) => why)).toEqual(['this is none of our tables, and was left out'])
    })

    it('survives a program that writes semicolons and sorts rows', () => {
      const found = foundIn(
        csv,
        edited(set, 'groups.csv', text => text.replaceAll(',', ';').split('\r\n').toReversed().slice(-1).join('\n')),
      )
      expect(found.unread).toEqual([])
    })

    it('tells a damaged record, keeps the rest, and has the value from the table of claims', () => {
      const damage = (text: string) => text.replace('""property"":""skills""', '""property"":""skills"')
      const found = foundIn(csv, edited(set, 'records.csv', damage))
      expect(found.unread[0]?.where).toBe('records.csv row 46')
      expect(found.records).toHaveLength(few.records.size - 1)
      expect(claimsIn(found).map(each => each[1])).toEqual(['skills'])
    })
  })
})

describe('nodes and links of another program', () => {
  const nodes = 'id,label,type,Nationality,weight\n1,Kim Chol-su,Person,KP,3\n2,Acme Ltd,company,,1\n3,?,thing,,1\n'

  it('are entities and links of the types the file names', () => {
    const edges = 'Source,Target,Type,Label,amount\n1,2,Directed,director of,\n2,1,,Paid,5 USD\n1,2,knows,,\n'
    const found = foundIn(csv, [textFile('nodes.csv', nodes), textFile('edges.csv', edges)])
    expect(found.entities.map(each => [each.key, each.type])).toEqual([
      ['1', 'person'],
      ['2', 'company'],
    ])
    expect(found.links.map(each => each.type)).toEqual(['director-of', 'paid', 'related-to'])
    expect(claimsIn(found)).toEqual([
      ['1', 'name', 'Kim Chol-su'],
      ['1', 'nationality', 'KP'],
      ['2', 'name', 'Acme Ltd'],
      [expect.stringMatching(/edges.csv row 3/), 'amount', '5 USD'],
      [expect.stringMatching(/edges.csv row 4/), 'relationship', 'knows'],
    ])
    expect(found.unread).toEqual([{ where: 'nodes.csv row 4', why: expect.stringContaining('"thing" is no type') }])
    expect(found.noted).toEqual([{ where: 'column "weight"', why: expect.stringContaining('its 2 values not taken') }])
    expect(found.counts).toMatchObject({
      'nodes of no known type, not taken': 1,
      'links of no known type, taken as related to': 1,
      'values of "weight", not taken': 2,
    })
  })

  it('need no type where the label says what it is by its checksum', () => {
    const label = '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'
    const found = foundIn(csv, [textFile('links.csv', `source;target\n${label};1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\n`)])
    expect(found.entities.map(each => each.type)).toEqual(['address', 'address'])
    expect(found.links.map(each => each.type)).toEqual(['related-to'])
  })

  it('may be in another character set, which is said', () => {
    const bytes = Buffer.from('id\tlabel\ttype\n1\tM\xfcller\tperson\n', 'latin1')
    const found = foundIn(csv, [{ name: 'n.tsv', bytes }])
    expect(claimsIn(found)[0]?.[2]).toBe('Müller')
    expect(found.texts).toMatchObject([{ encoding: 'windows-1252' }])
  })

  it('are recognised by their name; of one that nothing tells, its columns are shown to be named', () => {
    expect(csv.recognises(nodes, 'n.csv')).toBe(true)
    expect(csv.recognises('{"a": 1}', 'n.json')).toBe(false)
    const found = foundIn(csv, [textFile('n.csv', 'a,b,c\n1,2,3\n')])
    expect([found.entities, found.links]).toEqual([[], []])
    expect(found.unread[0]?.why).toMatch(/^nothing tells what its rows are/)
    expect(found.tables?.[0]?.columns.map(({ header, samples, as }) => [header, samples, as])).toEqual([
      ['a', ['1'], []],
      ['b', ['2'], []],
      ['c', ['3'], []],
    ])
    expect(() => foundIn(csv, [textFile('n.csv', 'id,type\n')])).toThrow(/no rows below its headers/)
  })
})
