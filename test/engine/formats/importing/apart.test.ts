import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseUco } from '#engine/formats/case-uco/importer.ts'
import { csv } from '#engine/formats/csv/importer.ts'
import { ftm } from '#engine/formats/ftm/importer.ts'
import { graphml } from '#engine/formats/graphml/importer.ts'
import { misp } from '#engine/formats/misp/importer.ts'
import type { Importer, InFile } from '#engine/formats/reading/importer.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { all } from '#shared/ops/state.ts'
import { freshState } from '../../../support/plan-context.ts'
import { takeFile } from '../../../support/take-in.ts'

const file = (text: string, name = 'statement'): InFile => ({ name, bytes: Buffer.from(text) })
const amounts = (state: CaseState) => all(state, 'link').map(link => state.claimsAbout.get(link.id)?.length ?? 0)

/** How many links a case has after each of the files, taken in in turn. */
function linksAfter(importer: Importer, ...files: readonly InFile[]): readonly number[] {
  const state = freshState()
  return files.map(each => {
    takeFile(state, importer, each)
    return all(state, 'link').length
  })
}

interface Row {
  readonly id: string
  readonly to: string
  readonly amount: number
  readonly day: number
  readonly reference: string
}

const row: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom('', '', '0', '1'),
  to: fc.constantFrom('B', 'C'),
  amount: fc.integer({ min: 1, max: 2 }),
  day: fc.integer({ min: 1, max: 2 }),
  // A column that no link has: it is not taken in, and tells payments apart all the same.
  reference: fc.constantFrom('', 'x'),
})
const rows = fc.array(row, { maxLength: 6 })

const asCsv = (payments: readonly Row[]) =>
  file(
    [
      'id,label,type,source,target,amount,date,reference',
      ...['A', 'B', 'C'].map(id => `${id},${id} Ltd,company,,,,,`),
      ...payments.map(
        ({ id, to, amount, day, reference }) => `${id},,paid,A,${to},${amount} USD,2022-01-0${day},${reference}`,
      ),
    ].join('\n'),
    'statement.csv',
  )

const asGraph = (payments: readonly Row[]) => {
  const keys = ['label', 'type', 'amount', 'date', 'reference'].map(
    name => `<key id="${name}" for="all" attr.name="${name}" attr.type="string"/>`,
  )
  const data = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => `<data key="${name}">${value}</data>`)
  const nodes = ['A', 'B', 'C'].map(
    id => `<node id="${id}">${data({ label: `${id} Ltd`, type: 'company' }).join('')}</node>`,
  )
  const edges = payments.map(({ id, to, amount, day, reference }) => {
    const said = { type: 'paid', amount: `${amount} USD`, date: `2022-01-0${day}`, reference }
    return `<edge ${id === '' ? '' : `id="${id}"`} source="A" target="${to}">${data(said).join('')}</edge>`
  })
  return file(
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys.join('')}<graph edgedefault="directed">${[...nodes, ...edges].join('')}</graph></graphml>`,
    'statement.graphml',
  )
}

/** How often each payment stands there. A row with an id again, word for word, is the same; one without is one more. */
function counted(payments: readonly Row[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const each of payments) {
    const told = JSON.stringify(each)
    times.set(told, each.id === '' ? (times.get(told) ?? 0) + 1 : 1)
  }
  return times
}

function expectedLinks(...files: readonly (readonly Row[])[]): number {
  const counts = files.map(counted)
  const told = new Set(counts.flatMap(count => [...count.keys()]))
  return [...told].reduce((sum, each) => sum + Math.max(...counts.map(count => count.get(each) ?? 0)), 0)
}

describe.each([
  ['a table', csv, asCsv],
  ['a graph', graphml, asGraph],
] as const)('payments of %s', (_name, importer, written) => {
  it('of two files are one only where every value is the same, in whichever order; again, they add nothing', () => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [a, b] = [written(first), written(second)]
        const total = expectedLinks(first, second)
        expect(linksAfter(importer, a, a, b, b, a)).toEqual([
          expectedLinks(first),
          expectedLinks(first),
          total,
          total,
          total,
        ])
        expect(linksAfter(importer, b, a).at(-1)).toBe(total)
        const state = freshState()
        takeFile(state, importer, a)
        takeFile(state, importer, b)
        // Amount and date, each of them once a file at most.
        for (const claims of amounts(state)) expect(claims).toBeLessThanOrEqual(4)
        for (const link of all(state, 'link')) {
          const values = [...(state.claimsAbout.get(link.id) ?? [])].map(id => state.records.get(id))
          const said = values.flatMap(each => (each?.record === 'claim' ? [JSON.stringify(each.value)] : []))
          expect(new Set(said).size).toBe(2)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a thing without an id of its own', () => {
  it('of CASE is not the blank node of the next file', () => {
    const person = (...names: readonly string[]) =>
      file(
        JSON.stringify({
          '@context': {
            'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
            'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
          },
          '@graph': names.map((name, n) => ({
            ...(n === 0 ? { '@id': '_:b0' } : {}),
            '@type': 'uco-identity:Person',
            'uco-core:name': name,
          })),
        }),
      )
    const state = freshState()
    const after = [['An', 'Ri'], ['Pak'], ['An', 'Ri'], ['Ri', 'An']].map(names => {
      takeFile(state, caseUco, person(...names))
      return all(state, 'entity').length
    })
    expect(after).toEqual([2, 3, 3, 3])
  })

  it('of MISP is not the third attribute of the next event', () => {
    const event = (...values: readonly string[]) =>
      file(JSON.stringify({ Event: { info: 'An event', Attribute: values.map(value => ({ type: 'ip-dst', value })) } }))
    const state = freshState()
    const ips = [['198.51.100.1'], ['198.51.100.2'], ['198.51.100.2', '198.51.100.1']].map(values => {
      takeFile(state, misp, event(...values))
      return all(state, 'entity').filter(({ type }) => type === 'ip-address').length
    })
    expect(ips).toEqual([1, 2, 2])
  })

  it('of FollowTheMoney is told by type and name where its id was counted up, by its id alone where not', () => {
    const line = (id: string, name: string) =>
      file(JSON.stringify({ id, schema: 'Person', properties: { name: [name] } }))
    const state = freshState()
    const after = [
      line('1', 'An'),
      line('1', 'Ri'),
      line('NK-aB3dE5fG7hJ9', 'Pak'),
      line('NK-aB3dE5fG7hJ9', 'Park'),
    ].map(each => {
      takeFile(state, ftm, each)
      return all(state, 'entity').length
    })
    expect(after).toEqual([1, 2, 3, 3])
  })

  it('is none that says otherwise what can be true only once', () => {
    const kim = (born: string) => file(`id,type,label,birth-date\n1,person,Kim Chol-su,${born}\n`, 'people.csv')
    const state = freshState()
    const after = ['1970-01-01', '1970-01-01', '', '1981-02-03', '1981-02-03', '1970-01-01'].map(born => {
      takeFile(state, csv, kim(born))
      return all(state, 'entity').length
    })
    expect(after).toEqual([1, 1, 1, 2, 2, 2])
  })

  it('with an id that means the same everywhere is one, also renamed', () => {
    const uuid = '7b6f6f0e-6f0e-4b6f-8b6f-6f0e7b6f6f0e'
    const node = (name: string) => file(`id,type,label\n${uuid},person,${name}\n`, 'people.csv')
    const state = freshState()
    for (const name of ['Kim', 'Kim Chol-su']) takeFile(state, csv, node(name))
    expect(all(state, 'entity')).toHaveLength(1)
    expect(all(state, 'claim')).toHaveLength(2)
  })
})

describe('several files of one set', () => {
  it('each have their own n0', () => {
    const graph = (name: string) =>
      file(
        `<graphml><key id="t" for="node" attr.name="type"/><graph><node id="n0"><data key="t">person</data></node></graph></graphml>`.replace(
          '</node>',
          `<data key="label">${name}</data></node>`,
        ),
        `${name}.graphml`,
      )
    const state = freshState()
    takeFile(state, graphml, graph('An'), graph('Ri'))
    expect(all(state, 'entity')).toHaveLength(2)
  })
})
