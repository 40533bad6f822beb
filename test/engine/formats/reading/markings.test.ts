import { describe, expect, it } from 'vitest'
import { caseUco } from '#engine/formats/case-uco/importer.ts'
import { csv } from '#engine/formats/csv/importer.ts'
import { ftm } from '#engine/formats/ftm/importer.ts'
import { graphml } from '#engine/formats/graphml/importer.ts'
import { misp } from '#engine/formats/misp/importer.ts'
import type { Importer } from '#engine/formats/reading/importer.ts'
import { stix } from '#engine/formats/stix/importer.ts'
import { clear } from '#shared/editions/clear.ts'
import { all } from '#shared/ops/state.ts'
import { file, markedBundle, seen } from '../../../support/markings.ts'
import { freshState } from '../../../support/plan-context.ts'
import { takeFile, taken } from '../../../support/take-in.ts'

const row = (tlp: string) => `<key id="t" for="all" attr.name="${tlp}"/>`

describe.each<[string, Importer, string, string]>([
  ['a table', csv, 'id,label,type,TLP\n1,Secret Ltd,company,tlp:red\n', 'n.csv'],
  [
    'a graph',
    graphml,
    `<graphml><key id="l" for="node" attr.name="label"/><key id="y" for="node" attr.name="type"/>${row('Handling')}<graph><node id="1"><data key="l">Secret Ltd</data><data key="y">company</data><data key="t">TLP-Red</data></node></graph></graphml>`,
    'n.graphml',
  ],
  [
    'FollowTheMoney',
    ftm,
    '{"id":"acme-secret-ltd","schema":"Company","properties":{"name":["Secret Ltd"],"keywords":["TLP:RED"]}}',
    'n.json',
  ],
  [
    'an event of MISP',
    misp,
    '{"Event":{"uuid":"e","info":"Secret Ltd","Tag":[{"name":"tlp:red"}],"Attribute":[{"uuid":"a","type":"ip-dst","value":"198.51.100.7"}]}}',
    'n.json',
  ],
  [
    'CASE',
    caseUco,
    JSON.stringify({
      '@context': {
        kb: 'http://example.org/kb/',
        'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
        'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
        'uco-marking': 'https://ontology.unifiedcyberontology.org/uco/marking/',
      },
      '@graph': [
        {
          '@id': 'kb:1',
          '@type': 'uco-identity:Organization',
          'uco-core:name': 'Secret Ltd',
          'uco-core:objectMarking': { '@id': 'kb:m' },
        },
        {
          '@id': 'kb:m',
          '@type': 'uco-marking:MarkingDefinition',
          'uco-marking:definitionType': 'statement',
          'uco-marking:definition': {
            '@id': 'kb:s',
            '@type': 'uco-marking:StatementMarking',
            'uco-marking:statement': 'TLP:RED',
          },
        },
      ],
    }),
    'n.jsonld',
  ],
])('%s', (_, importer, text, name) => {
  it('marked RED is not for a reader of AMBER+STRICT; unmarked it is', () => {
    expect(seen(importer, text, 'AMBER+STRICT', name)).toEqual([])
    expect(seen(importer, text, 'RED', name)).toContain('Secret Ltd')
    const unmarked = text.replace(/tlp.red/i, 'nothing')
    if (name === 'n.json') expect(seen(importer, unmarked, 'AMBER', name)).toContain('Secret Ltd')
  })

  it('marked with a code nobody knows is held back from everybody', () => {
    if (importer === ftm) return
    const other = text.replace(/tlp.red/i, importer === misp ? 'PAP:RED' : 'Police')
    const statement = importer === caseUco ? other.replace('StatementMarking', 'ReleaseToMarking') : other
    expect(seen(importer, statement, 'RED', name)).toEqual([])
    expect(taken(importer, [file(statement, name)]).noted.length).toBeGreaterThan(0)
  })
})

describe('a code that stands where few look for it', () => {
  const people = 'id,label,type,Sharing,tlp,handling\n'
  const graph = (tlp: string, data: string) =>
    `<graphml><key id="l" for="node" attr.name="label"/><key id="y" for="node" attr.name="type"><default>company</default></key>${tlp}<graph><node id="1"><data key="l">Secret Ltd</data>${data}</node></graph></graphml>`
  const byDefault = (kind: string) => `<key id="t" for="${kind}" attr.name="tlp"><default>red</default></key>`

  it.each<[string, Importer, string, string]>([
    ['under a name of its own', csv, `${people}1,Secret Ltd,company,TLP:RED,,\n`, 'n.csv'],
    ['as the stricter of two', csv, `${people}1,Secret Ltd,company,,green,red\n`, 'n.csv'],
    ['as a default of nodes', graphml, graph(byDefault('node'), ''), 'n.graphml'],
    ['as a default of everything', graphml, graph(byDefault('all'), ''), 'n.graphml'],
    ['as a label', stix, markedBundle([], undefined, { labels: ['vendor', 'tlp:red'] }), 'n.json'],
    [
      'as a label, beside a marking',
      stix,
      markedBundle(['marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb'], undefined, { labels: ['TLP-RED'] }),
      'n.json',
    ],
    ['as a tag without a list', misp, '{"Event":{"uuid":"e","info":"Secret Ltd","Tag":{"name":"tlp:red"}}}', 'n.json'],
    [
      'as a tag in full',
      misp,
      '{"Event":{"uuid":"e","info":"Secret Ltd","Tag":[{"name":"traffic-light-protocol:red"}]}}',
      'n.json',
    ],
  ])('%s is enforced', (_, importer, text, name) => {
    expect(seen(importer, text, 'AMBER+STRICT', name)).toEqual([])
    expect(seen(importer, text, 'RED', name)).toContain('Secret Ltd')
  })

  it.each<[string, Importer, string, string]>([
    ['a colour', csv, `${people}1,Secret Ltd,company,red,,\n`, 'n.csv'],
    ['a default of edges', graphml, graph(byDefault('edge'), ''), 'n.graphml'],
    ['data that says the default does not hold', graphml, graph(byDefault('node'), '<data key="t"/>'), 'n.graphml'],
    ['a label of another meaning', stix, markedBundle([], undefined, { labels: ['red'] }), 'n.json'],
  ])('%s is none', (_, importer, text, name) => {
    expect(seen(importer, text, 'CLEAR', name)).toContain('Secret Ltd')
  })
})

it('MISP: an attribute is marked besides its event, and a link with its row', () => {
  const event = (...tags: readonly string[]) =>
    JSON.stringify({
      Event: {
        uuid: 'e',
        info: 'An event',
        Tag: [{ name: 'tlp:green' }],
        Attribute: [{ uuid: 'a', type: 'ip-dst', value: '198.51.100.7', Tag: tags.map(name => ({ name })) }],
      },
    })
  expect(seen(misp, event(), 'GREEN')).toContain('198.51.100.7')
  for (const tag of ['TLP:RED', 'tlp:amber+strict', 'iep:traffic-light-protocol="RED"'])
    expect(seen(misp, event(tag), 'AMBER')).toEqual(['An event', 'tag: tlp:green'])
  const rows = 'id,label,type,source,target,tlp\n1,A,person,,,\n2,B,person,,,\n,,associate,1,2,red\n'
  const state = freshState()
  takeFile(state, csv, file(rows, 'n.csv'))
  expect(all(clear(state, 'AMBER').state, 'link')).toEqual([])
  expect(all(clear(state, 'RED').state, 'link')).toHaveLength(1)
})

it('STIX: what a TAXII server answers is read under its markings', () => {
  const { objects } = JSON.parse(markedBundle(['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1']))
  const answer = JSON.stringify({ more: false, objects })
  expect([seen(stix, answer, 'AMBER'), seen(stix, answer, 'RED')]).toEqual([[], ['Secret Ltd']])
})
