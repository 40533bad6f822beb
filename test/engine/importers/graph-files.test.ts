import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlText } from '#engine/exporters/tables/xml-text.ts'
import { apart } from '#engine/importers/apart.ts'
import { gexf } from '#engine/importers/gexf.ts'
import { graphml } from '#engine/importers/graphml.ts'
import { importerFor } from '#engine/importers/read-foreign.ts'
import { checkFound } from '#shared/commands/import-check.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'

const read = (name: string, text: string, reading: ImportReading = {}) => {
  const files = [{ name, bytes: Buffer.from(text) }]
  const importer = importerFor(files, undefined)
  const found = apart(importer.read(files, reading), importer.isLocalId)
  return { ...found, ...checkFound(found.entities, found.links), unread: found.unread }
}

const shown = (found: ReturnType<typeof read>) => ({
  entities: found.entities.map(({ type, claims }) => [
    type,
    ...claims.map(({ property, value }) => `${property}: ${value}`),
  ]),
  links: found.links.map(({ type, claims }) => [type, ...claims.map(({ property, value }) => `${property}: ${value}`)]),
})

const graph = (body: string, keys = '', edges = 'directed') =>
  `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="${edges}">${body}</graph></graphml>`

describe('GraphML of other programs', () => {
  it('without types comes in under the type the user says, and says how to where nobody does', () => {
    const text = graph(
      '<node id="Jane Roe"/><node id="Acme Ltd"/><edge source="Jane Roe" target="Acme Ltd"/>',
      '',
      'undirected',
    )
    const untyped = read('a.graphml', text)
    expect([untyped.entities, untyped.links, untyped.untyped]).toEqual([[], [], 4])
    expect(untyped.unread[0]?.why).toMatch(/gives it no type/)
    const typed = read('a.graphml', text, { type: 'person', linkType: 'associate' })
    expect(shown(typed)).toEqual({
      entities: [
        ['person', 'name: Jane Roe'],
        ['person', 'name: Acme Ltd'],
      ],
      links: [['associate']],
    })
    expect(typed.noted).toEqual([])
    const directed = read('a.graphml', text, { type: 'person', linkType: 'subordinate-of' })
    expect(directed.noted[0]?.why).toMatch(/no direction/)
  })

  const cases = join(import.meta.dirname, '../../../../shared/cases/foreign-graphs/typeless.graphml')
  it.skipIf(!existsSync(cases))('without types, as it once gave nothing (needs ../shared/cases)', () => {
    const found = read('typeless.graphml', readFileSync(cases, 'utf8'), { type: 'person' })
    expect([found.entities.length, found.links.length, found.unread]).toEqual([2, 1, []])
  })

  it('has attributes of which the user says what they are, as of columns', () => {
    const keys = ['nom', 'born', 'sum'].map(
      (name, at) => `<key id="d${at}" for="all" attr.name="${name}" attr.type="${at === 2 ? 'double' : 'string'}"/>`,
    )
    const body =
      '<node id="1"><data key="d0">Ri</data><data key="d1">1980</data></node><node id="2"><data key="d0">Kim</data></node>' +
      '<edge source="1" target="2"><data key="d2">1.500</data></edge>'
    const columns = [
      { column: 'nom', as: 'label' },
      { column: 'born', as: 'birth-date' },
      { column: 'sum', as: 'amount', unit: 'EUR' },
    ]
    const found = read('a.graphml', graph(body, keys.join('')), { type: 'person', linkType: 'paid', columns })
    expect(shown(found)).toEqual({
      entities: [
        ['person', 'name: Ri', 'birth-date: 1980'],
        ['person', 'name: Kim'],
      ],
      links: [['paid', 'amount: 1.500 EUR']],
    })
    expect(found.links[0]?.claims[0]?.decimal).toBe('point')
    expect(found.tables?.map(table => table.columns.map(({ header }) => header))).toEqual([['nom', 'born'], ['sum']])
  })

  it('shows what names its things as a column like the others', () => {
    const body =
      '<node id="1"><data key="name">Ri</data><data key="club">A</data></node><node id="2"><data key="name">Kim</data></node>'
    const columns = (reading: ImportReading) =>
      read('a.graphml', graph(body), reading).tables?.[0]?.columns.map(({ header, as, samples }) => [
        header,
        ...as,
        ...samples,
      ])
    expect(columns({ type: 'person' })).toEqual([
      ['name', 'label', 'Ri', 'Kim'],
      ['club', 'A'],
    ])
    const asAlias = { type: 'person', columns: [{ column: 'name', as: 'alias' }] }
    expect(columns(asAlias)).toEqual([
      ['name', 'alias', 'Ri', 'Kim'],
      ['club', 'A'],
    ])
    expect(shown(read('a.graphml', graph(body), asAlias)).entities[0]).toEqual(['person', 'name: 1', 'alias: Ri'])
  })

  it('of Neo4j: the first of its labels that is a type counts', () => {
    const body =
      '<node id="n0" labels=":Suspect:Person"><data key="labels">:Suspect:Person</data><data key="name">Kim</data></node>' +
      '<node id="n1" labels=":Company"><data key="name">Baeksul</data></node>' +
      '<edge id="e0" source="n0" target="n1" label="DIRECTOR_OF"><data key="label">DIRECTOR_OF</data></edge>'
    expect(shown(read('a.graphml', graph(body)))).toEqual({
      entities: [
        ['person', 'name: Kim'],
        ['company', 'name: Baeksul'],
      ],
      links: [['director-of']],
    })
  })

  it('of Maltego: types, first properties and labels of links', () => {
    const entity = (id: string, type: string, ...properties: readonly (readonly [string, string])[]) =>
      `<node id="${id}"><data key="d0"><mtg:MaltegoEntity xmlns:mtg="http://maltego.paterva.com/xml/mtgx" type="${type}"><mtg:Properties>${properties
        .map(
          ([name, value]) =>
            `<mtg:Property displayName="${name}" name="x.${name}"><mtg:Value>${value}</mtg:Value></mtg:Property>`,
        )
        .join('')}</mtg:Properties></mtg:MaltegoEntity></data></node>`
    const link =
      '<edge id="e0" source="n0" target="n1"><data key="d2"><mtg:MaltegoLink type="maltego.link.manual-link"><mtg:Properties>' +
      '<mtg:Property name="maltego.link.manual.type"><mtg:Value>writes from</mtg:Value></mtg:Property>' +
      '<mtg:Property name="maltego.link.color"><mtg:Value>8421505</mtg:Value></mtg:Property></mtg:Properties></mtg:MaltegoLink></data></edge>'
    const body =
      entity('n0', 'maltego.Person', ['Full Name', 'Kim Chol-su'], ['Country', 'KP']) +
      entity('n1', 'maltego.EmailAddress', ['Email', 'a@example.org']) +
      link
    const found = read('Graph1.graphml', graph(body))
    expect(found.counts).toMatchObject({ 'nodes in the file': 2, 'links in the file': 1 })
    expect(Object.keys(found.counts).filter(each => each.includes('not taken'))).toEqual([])
    expect(shown(found)).toEqual({
      entities: [
        ['person', 'name: Kim Chol-su', 'country: KP'],
        ['email-address', 'email: a@example.org'],
      ],
      links: [['related-to', 'relationship: writes from']],
    })
  })

  it('with nodes inside nodes, ports, loops, equal edges and edges of many ends loses nothing unsaid', () => {
    const body =
      '<node id="g"><graph edgedefault="directed"><node id="a"/><node id="b"><port name="p"/></node></graph></node>' +
      '<edge source="a" target="b" targetport="p"/><edge source="a" target="b" targetport="p"/><edge source="a" target="a"/>' +
      '<hyperedge id="h"><endpoint node="a"/><endpoint node="b"/><endpoint node="g"/></hyperedge>'
    const found = read('a.graphml', graph(body), { type: 'person' })
    expect([found.entities.length, found.links.length]).toEqual([3, 3])
    expect(found.unread).toEqual([{ where: 'hyperedge h', why: expect.stringMatching(/one of each pair/) }])
    expect(found.noted).toEqual([{ where: 'node a', why: expect.stringMatching(/^2 nodes stand inside/) }])
    expect(found.counts).toMatchObject({
      'nodes in the file': 3,
      'links in the file': 3,
      'values of "targetport", not taken': 2,
    })
  })

  it('in the encoding that it declares', () => {
    const text = `<?xml version="1.0" encoding="windows-1251"?><graphml><graph><node id="n"><data key="label">${String.fromCharCode(0xcf)}</data></node></graph></graphml>`
    const found = graphml.read([{ name: 'a.graphml', bytes: Buffer.from(text, 'latin1') }], { type: 'person' })
    expect(found.entities[0]?.claims[0]?.value).toBe('П')
  })
})

const gexfOf = (body: string, version = '1.2draft') =>
  `<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://www.gexf.net/${version}" xmlns:viz="http://www.gexf.net/${version}/viz" version="${version}"><meta/><graph defaultedgetype="directed" mode="dynamic">${body}</graph></gexf>`

describe('GEXF', () => {
  it.each(['1.1draft', '1.2draft', '1.3'])('%s gives nodes with their attributes and edges, however drawn', version => {
    const key = version === '1.1draft' ? 'id' : 'for'
    const found = read(
      'a.gexf',
      gexfOf(
        '<attributes class="node"><attribute id="0" title="type" type="string"><default>person</default></attribute><attribute id="1" title="Country" type="string"/></attributes>' +
          `<nodes><node id="0" label="Kim"><attvalues><attvalue ${key}="1" value="KP"/></attvalues><viz:color r="1" g="2" b="3"/><viz:position x="1" y="2" z="0"/></node>` +
          `<node id="1" label="Baeksul"><attvalues><attvalue ${key}="0" value="company"/></attvalues><viz:size value="2"/></node></nodes>` +
          '<edges><edge id="0" source="0" target="1" label="director of" weight="2.0"/></edges>',
        version,
      ),
    )
    expect(shown(found)).toEqual({
      entities: [
        ['person', 'name: Kim', 'country: KP'],
        ['company', 'name: Baeksul'],
      ],
      links: [['director-of']],
    })
    expect(found.unread).toEqual([])
    expect(found.counts).toMatchObject({ 'values of "weight", not taken': 1 })
  })

  it('keeps when a value held, and when a link was there', () => {
    const found = read(
      'a.gexf',
      gexfOf(
        '<attributes class="node" mode="dynamic"><attribute id="c" title="country" type="string"/></attributes>' +
          '<nodes><node id="a" label="Kim" start="2020-01-01"><attvalues><attvalue for="c" value="CN" start="2020-01-01" end="2020-06-30"/>' +
          '<attvalue for="c" value="RU" start="2020-07-01" end="Infinity"/></attvalues></node><node id="b" label="Ri"/></nodes>' +
          '<edges><edge source="a" target="b"><spells><spell start="2020-02-01" end="2020-02-10"/><spell start="2020-03-01" end="2020-03-10"/></spells></edge></edges>',
      ),
      { type: 'person' },
    )
    const said = found.entities[0]?.claims.filter(({ property }) => property === 'country')
    expect(said).toMatchObject([
      { value: 'CN', validFrom: '2020-01-01', validTo: '2020-06-30' },
      { value: 'RU', validFrom: '2020-07-01' },
    ])
    expect(shown(found).links).toEqual([['related-to', 'start: 2020-02-01', 'end: 2020-03-10']])
  })

  it('with nodes inside nodes takes them all and says so', () => {
    const nested =
      '<nodes><node id="a" label="A"><nodes><node id="b" label="B"/></nodes></node><node id="c" label="C" pid="a"/></nodes>'
    const found = read('a.gexf', gexfOf(nested), { type: 'person' })
    expect(found.entities).toHaveLength(3)
    expect(found.noted[0]?.why).toMatch(/^2 nodes stand inside/)
  })

  it('that is none, or hostile, is refused', () => {
    const refused = (text: string) => () => gexf.read([{ name: 'a.gexf', bytes: Buffer.from(text) }])
    expect(refused('<gexf/>')).toThrow(/no graph/)
    expect(refused('<!DOCTYPE g [<!ENTITY a "b">]><gexf>&a;</gexf>')).toThrow(/declares entities/)
    expect(refused('<gexf><graph></gexf>')).toThrow(/not well-formed/)
  })
})

it('any graph comes in whole under a type, in either format, and its second reading is the first', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .filter(text => text.trim() === text && !/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}]/u.test(text))
  const graphs = fc.record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 8 }),
    edges: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 }),
  })
  fc.assert(
    fc.property(graphs, ({ names, edges }) => {
      const ends = edges.map(([a, b]) => [a % names.length, b % names.length] as const)
      const nodes = (label: (text: string) => string) =>
        names.map((text, at) => label(`id="n${at}" label="${xmlText(text)}"`)).join('')
      const joins = ends.map(([a, b]) => `<edge source="n${a}" target="n${b}"/>`).join('')
      for (const [file, text] of [
        ['a.graphml', graph(`${nodes(each => `<node ${each}/>`)}${joins}`)],
        ['a.gexf', gexfOf(`<nodes>${nodes(each => `<node ${each}/>`)}</nodes><edges>${joins}</edges>`)],
      ] as const) {
        const found = read(file, text, { type: 'organisation' })
        expect([found.entities.length, found.links.length, found.unread]).toEqual([names.length, ends.length, []])
        const keys = (each: ReturnType<typeof read>) => each.links.map(({ key }) => key)
        expect(keys(read(file, text, { type: 'organisation' }))).toEqual(keys(found))
        expect(new Set(keys(found)).size).toBe(ends.length)
      }
    }),
    { numRuns: 60 },
  )
})
