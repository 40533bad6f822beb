import { expect, test } from 'vitest'
import { readGraphFile, shownGraph } from '../../../support/graph-files.ts'

const read = (graph: unknown, name = 'graph.json') =>
  readGraphFile(name, typeof graph === 'string' ? graph : JSON.stringify(graph))

const kim = { id: 'a', label: 'Kim', type: 'person' }
const acme = { id: 'b', label: 'Acme', type: 'company' }
const persons = [
  { name: 'Kim', group: 'person' },
  { name: 'Acme', group: 'company' },
]
const inData = (data: object) => ({ data, position: { x: 1, y: 2 } })
const node = (id: string, labels: readonly string[], name: string) => ({
  type: 'node',
  id,
  labels,
  properties: { name },
})
const owns = {
  type: 'relationship',
  id: '0',
  label: 'OWNS',
  properties: { share: 51 },
  start: { id: '0', labels: ['Person'] },
  end: { id: '1', labels: ['Company'] },
}
const lines = (things: readonly unknown[]) => things.map(each => JSON.stringify(each)).join('\n')
const neo4j = [node('0', ['Thing', 'Person'], 'Kim'), node('1', ['Company'], 'Acme'), owns]

const shapes: Readonly<Record<string, unknown>> = {
  'd3 by id': { nodes: [kim, acme], links: [{ source: 'a', target: 'b', type: 'owns', share: 51 }] },
  'd3 by place': { nodes: persons, links: [{ source: 0, target: 1, type: 'owns', share: 51 }] },
  'd3 by name': { nodes: persons, links: [{ source: 'Kim', target: 'Acme', type: 'owns', share: 51 }] },
  'd3 after its simulation': {
    nodes: [{ ...kim, x: 1.5, index: 0 }, acme],
    links: [{ source: { ...kim, x: 1.5 }, target: acme, index: 0, type: 'owns', share: 51 }],
  },
  'places beside ids that are names': {
    nodes: [
      { id: 'Kim', type: 'person' },
      { id: 'Acme', type: 'company' },
    ],
    links: [{ source: 0, target: 1, type: 'owns', share: 51 }],
  },
  'networkx, node and link': {
    directed: true,
    multigraph: true,
    graph: {},
    nodes: [
      { id: 7, label: 'Kim', type: 'person' },
      { id: 8, label: 'Acme', type: 'company' },
    ],
    edges: [{ source: 7, target: 8, key: 0, type: 'owns', share: 51 }],
  },
  'networkx, adjacency': {
    directed: true,
    graph: [],
    nodes: [kim, acme],
    adjacency: [[{ id: 'b', type: 'owns', share: 51 }], []],
  },
  'Cytoscape, two lists': {
    elements: {
      nodes: [inData(kim), inData(acme)],
      edges: [{ data: { id: 'e', source: 'a', target: 'b', interaction: 'owns', share: 51 } }],
    },
  },
  'Cytoscape, one list': [inData(kim), inData(acme), { data: { source: 'a', target: 'b', label: 'owns', share: 51 } }],
  'sigma and graphology': {
    options: { type: 'directed' },
    nodes: [
      { key: 'a', attributes: { label: 'Kim', type: 'person', x: 0 } },
      { key: 'b', attributes: { label: 'Acme', type: 'company', y: 1 } },
    ],
    edges: [{ key: 'e', source: 'a', target: 'b', attributes: { type: 'owns', share: 51 } }],
  },
  'vis-network': {
    nodes: [
      { id: 1, label: 'Kim', group: 'person' },
      { id: 2, label: 'Acme', group: 'company' },
    ],
    edges: [{ from: 1, to: 2, label: 'owns', share: 51 }],
  },
  'JSON Graph Format': {
    graph: {
      nodes: { a: { label: 'Kim', metadata: { type: 'person' } }, b: { label: 'Acme', metadata: { type: 'company' } } },
      edges: [{ source: 'a', target: 'b', relation: 'owns', metadata: { share: 51 } }],
    },
  },
  'Neo4j, a thing a line': lines(neo4j),
  'Neo4j, a list': neo4j,
  'a list of what is missing, as Python writes it':
    '{"nodes":[{"id":"a","name":"Kim","type":"person","born":NaN},{"id":"b","name":"Acme","type":"company"}],"links":[{"source":"a","target":"b","type":"owns","share":51,"weight":-Infinity}]}',
}

test.each(Object.entries(shapes))('%s', (_, graph) => {
  const found = read(graph)
  expect(shownGraph(found)).toEqual({
    entities: [
      ['person', 'name: Kim'],
      ['company', 'name: Acme'],
    ],
    links: [['owns', 'share: 51']],
  })
  expect(found).toMatchObject({ unread: [], untyped: 0 })
})

const [wallet, other] = ['0x098b716b8aaf21512996dc57eb0615e2383e2f96', '0x47ac0fb4f2d84898e4d9e7b4dab3c24507a6d503']

test('a number keeps its digits, and a wallet is one in either spelling', () => {
  const from = `0x${wallet.slice(2).toUpperCase()}`
  const found = read(
    `{"nodes":[{"id":"${wallet}"}],"links":[{"source":"${from}","target":"${other}","amount (wei)":173600000000000000000001}]}`,
  )
  expect(found.entities.map(({ type }) => type)).toEqual(['address', 'address'])
  expect(shownGraph(found).links).toEqual([['transferred-to', 'amount: 173600.000000000000000001 ETH']])
})

test('an id that stands as a name beside a label is none, as networkx writes it', () => {
  const nodes = [
    { data: { id: '2', value: 2, name: '2', label: '김철수' } },
    { data: { id: '3', value: 3, name: 'Ri', label: 'Ri' } },
    { data: { id: '4', value: 4, name: '4' } },
  ]
  const found = readGraphFile('a.json', JSON.stringify({ elements: { nodes, edges: [] } }), { type: 'person' })
  const names = found.entities.map(({ claims }) => claims.map(({ value }) => value).filter(value => value !== ''))
  expect(names.map(each => new Set(each.map(String)))).toEqual([new Set(['김철수']), new Set(['Ri']), new Set(['4'])])
})

test('several edges, loops and two nodes of one label stay what they are', () => {
  const nodes = [1, 2].map(id => ({ id, label: 'John Smith', type: 'person' }))
  const edges = [5, 7, 7].map(sum => ({ source: 1, target: 2, type: 'paid', amount: `${sum} USD` }))
  const found = read({ multigraph: true, nodes, links: [...edges, { source: 2, target: 2, type: 'paid' }] })
  expect(found.entities).toHaveLength(2)
  expect(shownGraph(found).links.map(([, amount]) => amount)).toEqual([
    'amount: 5 USD',
    'amount: 7 USD',
    'amount: 7 USD',
    undefined,
  ])
})

test('without direction each edge is taken once, and it is said how it leads', () => {
  const nodes = ['a', 'b', 'c'].map(id => ({ id, type: 'person' }))
  const adjacency = [
    [{ id: 'b', type: 'paid' }],
    [
      { id: 'a', type: 'paid' },
      { id: 'c', type: 'paid' },
    ],
    [{ id: 'b', type: 'paid' }],
  ]
  const found = read({ directed: false, nodes, adjacency })
  expect(found.links).toHaveLength(2)
  expect(found.noted.map(({ why }) => why)).toContain('2 edges have no direction: each leads from the end named first')
})

test('values in lists and groups of nodes', () => {
  const found = read({ elements: [inData({ ...kim, alias: ['K', 'KK'], parent: 'b' }), inData(acme)] })
  expect(shownGraph(found).entities[0]).toEqual(['person', 'name: Kim', 'alias: K', 'alias: KK'])
  expect(found.noted.map(({ why }) => why)).toContain('a node stands inside another, which is not taken as a link')
})

test.each([
  [
    'an end that no node is',
    { nodes: [kim], links: [{ source: 'a', target: 'zz' }] },
    /nothing says what its end "zz" is/,
  ],
  [
    'a place where no node stands',
    {
      nodes: persons,
      links: [
        { source: 0, target: 1 },
        { source: 1, target: 2 },
      ],
    },
    /it lacks an end/,
  ],
  ['an edge of one end', { nodes: [kim, acme], links: [{ source: 'a' }] }, /it lacks an end/],
  ['a hyperedge', { graph: { nodes: { a: kim }, hyperedges: [{ nodes: ['a', 'b', 'c'] }] } }, /more than two ends/],
])('%s is told', (_, graph, why) => {
  expect(read(graph).unread.map(each => each.why)).toEqual([expect.stringMatching(why)])
})

test('what holds no graph is refused by its name', () => {
  expect(() => read({ nodes: [], links: [] })).toThrow(expect.objectContaining({ code: 'unreadable-import' }))
  expect(() => read('{"nodes":[{"id":1}')).toThrow(expect.objectContaining({ code: 'unreadable-import' }))
})

test('a number at an edge is the node of that number, however it is written', () => {
  const found = read(
    '{"nodes":[{"id":1,"label":"Kim","type":"person"},{"id":12345678901234567891,"type":"company"}],"links":[{"source":1.0,"target":12345678901234567891}]}',
  )
  expect(found.entities.map(({ id, key }) => id ?? key.split(' ')[0])).toEqual(['1', '12345678901234567891'])
  expect([found.links.length, found.unread]).toEqual([1, []])
})

test('nodes that stand under their ids are what they say', () => {
  const found = read({ nodes: { a: { label: 'Kim', type: 'person' }, b: acme }, edges: [{ source: 'a', target: 'b' }] })
  expect(shownGraph(found).entities).toEqual([
    ['person', 'name: Kim'],
    ['company', 'name: Acme'],
  ])
})

test('an end without a node among nodes comes in by name alone, and is told', () => {
  const graph = JSON.stringify({ nodes: [kim], links: [{ source: 'a', target: 'A' }] })
  const found = readGraphFile('graph.json', graph, { type: 'person' })
  expect(found.entities).toHaveLength(2)
  expect(found.noted.map(({ why }) => why)).toEqual([expect.stringMatching(/by name alone: "A"$/)])
})
