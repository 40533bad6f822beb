import { beforeAll, describe, expect, it } from 'vitest'
import { graphml as graphmlOut } from '#engine/formats/graphml/exporter.ts'
import { graphml } from '#engine/formats/graphml/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { Found } from '#engine/formats/reading/importer.ts'
import { partOf } from '#shared/editions/scope.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { type CaseState, stateHash } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { claimsIn } from '../../../support/text-file.ts'
import { threadTime } from '../../../support/thread-time.ts'
import { write } from '../writing/edition-of.ts'

const read = (text: string | Uint8Array): Found =>
  foundIn(graphml, [{ name: 'case.graphml', bytes: typeof text === 'string' ? Buffer.from(text) : text }])

const written = async (state: CaseState) => (await write(graphmlOut, state)).files.get('case.graphml') ?? Buffer.of()

describe('our own GraphML', () => {
  it('comes back as the same case', async () => {
    for (const state of [everyType(), hostile(100)]) {
      const found = read(await written(state))
      expect(stateHash(stateOf(found.records))).toBe(stateHash(state))
      expect(found.unread).toEqual([])
      expect([...found.entities, ...found.links]).toEqual([])
    }
  })

  describe('with changes made in it', () => {
    let text: string
    beforeAll(async () => {
      text = (await written(partOf(everyType(), { of: 'filter', types: ['person', 'team', 'company'] }))).toString()
    })

    it('gives each changed value as a claim', () => {
      const found = read(text.replace('| Kim Chol-su | ', '| Kim Chol-su | Someone Else | '))
      expect(claimsIn(found).map(each => each.slice(1))).toEqual([['name', 'Someone Else']])
    })

    it('takes in new nodes and edges', () => {
      const more =
        '<node id="n1"><data key="n_label">New Person</data><data key="n_type">person</data></node>' +
        '<edge source="n1" target="entity-00000000000m"><data key="e_type">associate</data></edge>'
      const found = read(text.replace('</graph>', `${more}</graph>`))
      expect(found.entities.map(each => each.key)).toEqual(['n1', 'entity-00000000000m'])
      expect(found.links.map(each => [each.type, each.from, each.to])).toEqual([
        ['associate', 'n1', 'entity-00000000000m'],
      ])
    })
  })
})

const graph = (keys: string, body: string, more = '') =>
  `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" ${more}>${keys}<graph edgedefault="undirected">${body}</graph></graphml>`

describe('GraphML of other programs', () => {
  it('of Gephi: labels and types in data, weights left', () => {
    const keys = ['label', 'type', 'weight', 'x'].map(
      name => `<key attr.name="${name}" attr.type="string" for="node" id="${name}"/>`,
    )
    const nodes =
      '<node id="1"><data key="label">Kim &amp; Co</data><data key="type">Company</data><data key="x">1.5</data></node>' +
      '<node id="2"><data key="label">Ri</data><data key="type">person</data></node>'
    const found = read(
      graph(keys.join(''), `${nodes}<edge id="7" source="2" target="1"><data key="weight">1</data></edge>`),
    )
    expect(found.entities.map(each => [each.type, each.claims[0]?.value])).toEqual([
      ['company', 'Kim & Co'],
      ['person', 'Ri'],
    ])
    expect(found.links).toMatchObject([{ key: '7', type: 'related-to', from: '2', to: '1', claims: [] }])
    expect(found.counts).toMatchObject({
      'nodes in the file': 2,
      'links in the file': 1,
      'links of no known type, taken as related to': 1,
      'values of "x", not taken': 1,
    })
  })

  it('of yEd: what it draws is the label, and no type is no type', () => {
    const keys =
      '<key for="node" id="d6" yfiles.type="nodegraphics"/><key attr.name="type" for="node" id="d1"/><key for="edge" id="d9" yfiles.type="edgegraphics"/>'
    const label = (text: string) =>
      `<data key="d6"><y:ShapeNode><y:Geometry height="30" x="1"/><y:NodeLabel fontSize="12">${text}<y:LabelModel><y:SmartNodeLabelModel/></y:LabelModel></y:NodeLabel></y:ShapeNode></data>`
    const body =
      `<node id="n0"><data key="d1">person</data>${label('Kim Chol-su')}</node><node id="n1">${label('Someone')}</node>` +
      `<node id="n2">${label('1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa')}<graph id="n2:"><node id="n2::n0">${label('a@example.org')}</node></graph></node>` +
      '<edge id="e0" source="n0" target="n2"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>controls</y:EdgeLabel></y:PolyLineEdge></data></edge>'
    const found = read(graph(keys, body, 'xmlns:y="http://www.yworks.com/xml/graphml"'))
    expect(found.entities.map(each => [each.key, each.type, each.claims[0]?.value])).toEqual([
      ['n0', 'person', 'Kim Chol-su'],
      ['n2::n0', 'email-address', 'a@example.org'],
      ['n2', 'address', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'],
    ])
    expect(found.links.map(each => each.type)).toEqual(['controls'])
    expect(found.unread).toEqual([{ where: 'node n1', why: expect.stringContaining('gives it no type') }])
  })

  it('of networkx and igraph: names in ids or in data, edges without ids', () => {
    const keys = '<key id="d0" for="node" attr.name="kind"/><key id="v_name" for="node" attr.name="name"/>'
    const body =
      '<node id="Kim"><data key="d0">person</data></node><node id="n1"><data key="d0">person</data><data key="v_name">Ri</data></node>' +
      '<edge source="Kim" target="n1"/><edge source="n1" target="Kim"/><hyperedge><endpoint node="Kim"/></hyperedge>'
    const found = read(graph(keys, body))
    expect(claimsIn(found).map(each => each[2])).toEqual(['Kim', 'Ri'])
    expect(new Set(found.links.map(each => each.key)).size).toBe(2)
    expect(found.unread).toHaveLength(1)
  })
})

describe('hostile GraphML', () => {
  const refused = (text: string | Uint8Array, words: RegExp) => {
    const [start, before] = [threadTime(), process.memoryUsage().rss]
    expect(() => read(text)).toThrow(words)
    expect(threadTime() - start).toBeLessThan(5000)
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 2 ** 20)
  }

  it('with a billion laughs or a file from elsewhere ends before it begins', () => {
    const laughs = '<!DOCTYPE g [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><graphml><graph/></graphml>'
    refused(laughs, /declares entities/)
    refused('<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml>&x;</graphml>', /declares entities/)
    refused('<graphml><graph><node id="&x;"/></graph></graphml>', /not well-formed/)
  })

  it('with depth, attributes or text beyond measure ends in time', () => {
    refused('<graph>'.repeat(100_000), /nested deeper/)
    refused(`<graphml ${Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`, /more than 200 attr/)
    const long = Buffer.alloc(200_000_000, 'a')
    long.write('<graphml><graph><data key="a">')
    refused(long, /larger than 16 MiB/)
    const attribute = Buffer.alloc(200_000_000, 'a')
    attribute.write('<graphml><graph id="')
    refused(attribute, /tag is larger than 4 MiB/)
  })

  it('that is no XML, no graph or no UTF-8 says so', () => {
    refused('', /not well-formed|no graph/)
    refused('<graphml/>', /no graph/)
    refused(Buffer.from('<graphml>\xff</graphml>', 'latin1'), /do not tell its encoding/)
    refused('<graphml><graph></graphml>', /not well-formed/)
  })

  it('with keys of an object holds no power', () => {
    const keys = '<key id="__proto__" for="node" attr.name="__proto__"/><key id="t" attr.name="type"/>'
    const found = read(
      graph(
        keys,
        '<node id="__proto__" __proto__="x"><data key="__proto__">x</data><data key="t">person</data></node>',
      ),
    )
    expect(found.entities.map(each => each.key)).toEqual(['__proto__'])
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })
})
