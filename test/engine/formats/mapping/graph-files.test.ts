import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphml } from '#engine/formats/graphml/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { xmlText } from '#engine/formats/text/xml-text.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { gexfOf, graphmlOf, readGraphFile, shownGraph } from '../../../support/graph-files.ts'

describe('GraphML of other programs', () => {
  it('without types comes in under the type the user says, and says how to where nobody does', () => {
    const text = graphmlOf(
      '<node id="Jane Roe"/><node id="Acme Ltd"/><edge source="Jane Roe" target="Acme Ltd"/>',
      '',
      'undirected',
    )
    const untyped = readGraphFile('a.graphml', text)
    expect([untyped.entities, untyped.links, untyped.untyped]).toEqual([[], [], 4])
    expect(untyped.unread[0]?.why).toMatch(/gives it no type/)
    const typed = readGraphFile('a.graphml', text, { type: 'person', linkType: 'associate' })
    expect(shownGraph(typed)).toEqual({
      entities: [
        ['person', 'name: Jane Roe'],
        ['person', 'name: Acme Ltd'],
      ],
      links: [['associate']],
    })
    expect(typed.noted).toEqual([])
    const directed = readGraphFile('a.graphml', text, { type: 'person', linkType: 'subordinate-of' })
    expect(directed.noted[0]?.why).toMatch(/no direction/)
  })

  const cases = join(import.meta.dirname, '../../../../../shared/cases/foreign-graphs/typeless.graphml')
  it.skipIf(!existsSync(cases))('without types, as it once gave nothing (needs ../shared/cases)', () => {
    const found = readGraphFile('typeless.graphml', readFileSync(cases, 'utf8'), { type: 'person' })
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
    const found = readGraphFile('a.graphml', graphmlOf(body, keys.join('')), {
      type: 'person',
      linkType: 'paid',
      columns,
    })
    expect(shownGraph(found)).toEqual({
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
      readGraphFile('a.graphml', graphmlOf(body), reading).tables?.[0]?.columns.map(({ header, as, samples }) => [
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
    expect(shownGraph(readGraphFile('a.graphml', graphmlOf(body), asAlias)).entities[0]).toEqual([
      'person',
      'name: 1',
      'alias: Ri',
    ])
  })

  it('of Neo4j: the first of its labels that is a type counts', () => {
    const body =
      '<node id="n0" labels=":Suspect:Person"><data key="labels">:Suspect:Person</data><data key="name">Kim</data></node>' +
      '<node id="n1" labels=":Company"><data key="name">Baeksul</data></node>' +
      '<edge id="e0" source="n0" target="n1" label="DIRECTOR_OF"><data key="label">DIRECTOR_OF</data></edge>'
    expect(shownGraph(readGraphFile('a.graphml', graphmlOf(body)))).toEqual({
      entities: [
        ['person', 'name: Kim'],
        ['company', 'name: Baeksul'],
      ],
      links: [['director-of']],
    })
  })

  it('of yEd: a broken label is one, further labels are told, and of a group those of the way it shows', () => {
    const label = (text: string) => `<y:NodeLabel>${text}</y:NodeLabel>`
    const group = (active: number) =>
      `<data key="d5"><y:ProxyAutoBoundsNode><y:Realizers active="${active}"><y:GroupNode>${label('Cell')}</y:GroupNode><y:GroupNode>${label('Folder 1')}</y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>`
    const node = `<node id="n0::n0"><data key="d5"><y:ShapeNode>${label('Kim\nChol')}${label('The Broker')}</y:ShapeNode></data></node>`
    const named = (active: number, edge = '<edge source="n0::n0" target="n0"/>') =>
      readGraphFile(
        'a.graphml',
        graphmlOf(
          `${edge}<node id="n0" yfiles.foldertype="group">${group(active)}<graph id="n0:" edgedefault="directed">${node}</graph></node>`,
          '<key for="node" id="d5" yfiles.type="nodegraphics"/>',
        ),
        { type: 'person' },
      )
    expect(shownGraph(named(0)).entities).toEqual([
      ['person', 'name: Kim Chol'],
      ['person', 'name: Cell'],
    ])
    expect(shownGraph(named(1)).entities[1]).toEqual(['person', 'name: Folder 1'])
    expect(named(0).counts).toMatchObject({ 'values of "further labels", not taken': 1 })
    // A group that nothing leads to is a frame, and no person.
    const framed = named(0, '')
    expect(shownGraph(framed).entities).toEqual([['person', 'name: Kim Chol']])
    expect(framed.noted.map(({ why }) => why)).toContainEqual(expect.stringContaining('"Cell"'))
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
    const found = readGraphFile('Graph1.graphml', graphmlOf(body))
    expect(found.counts).toMatchObject({ 'nodes in the file': 2, 'links in the file': 1 })
    expect(Object.keys(found.counts).filter(each => each.includes('not taken'))).toEqual([])
    expect(shownGraph(found)).toEqual({
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
    const found = readGraphFile('a.graphml', graphmlOf(body), { type: 'person' })
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
    const found = foundIn(graphml, [{ name: 'a.graphml', bytes: Buffer.from(text, 'latin1') }], { type: 'person' })
    expect(found.entities[0]?.claims[0]?.value).toBe('П')
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
        ['a.graphml', graphmlOf(`${nodes(each => `<node ${each}/>`)}${joins}`)],
        ['a.gexf', gexfOf(`<nodes>${nodes(each => `<node ${each}/>`)}</nodes><edges>${joins}</edges>`)],
      ] as const) {
        const found = readGraphFile(file, text, { type: 'organisation' })
        expect([found.entities.length, found.links.length, found.unread]).toEqual([names.length, ends.length, []])
        const keys = (each: ReturnType<typeof readGraphFile>) => each.links.map(({ key }) => key)
        expect(keys(readGraphFile(file, text, { type: 'organisation' }))).toEqual(keys(found))
        expect(new Set(keys(found)).size).toBe(ends.length)
      }
    }),
    { numRuns: 60 },
  )
})
