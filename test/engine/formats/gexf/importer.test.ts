import { describe, expect, it } from 'vitest'
import { gexf } from '#engine/formats/gexf/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { gexfOf, readGraphFile, shownGraph } from '../../../support/graph-files.ts'

describe('GEXF', () => {
  it.each(['1.1draft', '1.2draft', '1.3'])('%s gives nodes with their attributes and edges, however drawn', version => {
    const key = version === '1.1draft' ? 'id' : 'for'
    const found = readGraphFile(
      'a.gexf',
      gexfOf(
        '<attributes class="node"><attribute id="0" title="type" type="string"><default>person</default></attribute><attribute id="1" title="Country" type="string"/></attributes>' +
          `<nodes><node id="0" label="Kim"><attvalues><attvalue ${key}="1" value="KP"/></attvalues><viz:color r="1" g="2" b="3"/><viz:position x="1" y="2" z="0"/></node>` +
          `<node id="1" label="Baeksul"><attvalues><attvalue ${key}="0" value="company"/></attvalues><viz:size value="2"/></node></nodes>` +
          '<edges><edge id="0" source="0" target="1" label="director of" weight="2.0"/></edges>',
        version,
      ),
    )
    expect(shownGraph(found)).toEqual({
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
    const found = readGraphFile(
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
    expect(shownGraph(found).links).toEqual([['related-to', 'start: 2020-02-01', 'end: 2020-03-10']])
  })

  it.each([
    ['days', 'start="2009-01-01" end="2010-01-01"', ['start: 2009-01-01', 'end: 2010-01-01'], {}],
    ['years of Gephi', 'start="2009.0" end="2010.0"', ['start: 2009', 'end: 2010'], {}],
    [
      'seconds since 1970',
      'start="1577836800.0" end="1577923199"',
      ['start: 2020-01-01T00:00:00Z', 'end: 2020-01-01T23:59:59Z'],
      {},
    ],
    [
      'milliseconds of Gephi',
      'start="1577836800000" end="1.577923199E12"',
      ['start: 2020-01-01T00:00:00Z', 'end: 2020-01-01T23:59:59Z'],
      {},
    ],
    ['an end that never comes', 'start="2009" end="Infinity"', ['start: 2009'], {}],
    ['steps of a model', 'start="3" end="2005"', [], { 'values of "first step", not taken': 1 }],
    ['halves of steps', 'start="1.0" end="12.5"', [], { 'values of "last step", not taken': 1 }],
    ['a moment', 'timestamp="2009-01-01"', ['start: 2009-01-01', 'end: 2009-01-01'], {}],
    [
      'several times of 1.3, told beside the first and the last',
      'intervals="&lt;[2010-01-01, 2010-03-01]; (2009-01-01, 2009-02-01]&gt;"',
      ['start: 2009-01-01', 'end: 2010-03-01'],
      { 'values of "times", not taken': 1 },
    ],
    [
      'several moments',
      'timestamps="&lt;[2009-01-01, 2010-01-01]&gt;"',
      ['start: 2009-01-01', 'end: 2010-01-01'],
      { 'values of "times", not taken': 1 },
    ],
    [
      'one time without an end among others',
      'start="2009-01-01" intervals="&lt;[2010-01-01, 2010-03-01]&gt;"',
      ['start: 2009-01-01'],
      {},
    ],
  ])('has links that were there for %s', (_, when, claims, counts) => {
    const nodes = '<nodes><node id="a" label="Kim"/><node id="b" label="Ri"/></nodes>'
    const found = readGraphFile('a.gexf', gexfOf(`${nodes}<edges><edge source="a" target="b" ${when}/></edges>`), {
      type: 'person',
      linkType: 'associate',
    })
    expect(shownGraph(found).links).toEqual([['associate', ...claims]])
    expect(found.counts).toMatchObject(counts)
    expect(found.unread).toEqual([])
  })

  it('says in what its times are counted, and takes those that are mixed for nothing', () => {
    const at = (first: string, second: string) =>
      readGraphFile(
        'a.gexf',
        gexfOf(`<nodes><node id="a" label="Kim" start="${first}"/><node id="b" label="Ri" start="${second}"/></nodes>`),
        { type: 'organisation' },
      )
    const counted = at('1577836800000', '1609459200000')
    expect(shownGraph(counted).entities).toContainEqual(['organisation', 'name: Kim', 'start: 2020-01-01T00:00:00Z'])
    expect(counted.noted.map(({ why }) => why)).toEqual([expect.stringContaining('milliseconds')])
    const mixed = at('1577836800000', '1609459200')
    expect(JSON.stringify(shownGraph(mixed))).not.toMatch(/2020|2021/)
    expect(mixed.noted).toEqual([])
    expect(at('20200101', '20200102').noted).toEqual([])
  })

  it.each(['K|KK', '[K, KK]', 'K; KK'])('with a list %s of values takes each by itself', list => {
    const declared = '<attributes class="node"><attribute id="0" title="alias" type="liststring"/></attributes>'
    const nodes = `<nodes><node id="a" label="Kim"><attvalues><attvalue for="0" value="${list}"/></attvalues></node></nodes>`
    const found = readGraphFile('a.gexf', gexfOf(declared + nodes), { type: 'person' })
    expect(shownGraph(found).entities).toEqual([['person', 'name: Kim', 'alias: K', 'alias: KK']])
  })

  it('with nodes inside nodes takes them all and says so', () => {
    const nested =
      '<nodes><node id="a" label="A"><nodes><node id="b" label="B"/></nodes></node><node id="c" label="C" pid="a"/></nodes>'
    const found = readGraphFile('a.gexf', gexfOf(nested), { type: 'person' })
    expect(found.entities).toHaveLength(3)
    expect(found.noted[0]?.why).toMatch(/^2 nodes stand inside/)
  })

  it('that is none, or hostile, is refused', () => {
    const refused = (text: string) => () => foundIn(gexf, [{ name: 'a.gexf', bytes: Buffer.from(text) }])
    expect(refused('<gexf/>')).toThrow(/no graph/)
    expect(refused('<!DOCTYPE g [<!ENTITY a "b">]><gexf>&a;</gexf>')).toThrow(/declares entities/)
    expect(refused('<gexf><graph></gexf>')).toThrow(/not well-formed/)
  })
})
