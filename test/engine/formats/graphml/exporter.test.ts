import { beforeAll, describe, expect, it } from 'vitest'
import { graphml } from '#engine/formats/graphml/exporter.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { type Written, write } from '../writing/edition-of.ts'
import { ask, pythonWith } from '../writing/outside.ts'

const networkx = `
import networkx, sys, json
g = networkx.read_graphml(sys.argv[1], force_multigraph=True)
places = sum('x' in d for _, d in g.nodes(data=True))
labels = sorted(d['label'] for _, d in g.nodes(data=True))
amounts = sorted(d['amount_base_units'] for *_, d in g.edges(data=True) if 'amount_base_units' in d)
print(json.dumps([g.is_directed(), g.number_of_nodes(), g.number_of_edges(), places, labels[0], amounts]))
`
describe('GraphML', () => {
  let states: readonly CaseState[]
  let written: readonly Written[]
  const bytesOf = (at: number) => written[at]?.files.get('case.graphml') ?? Buffer.of()
  beforeAll(async () => {
    states = [everyType(), hostile(300)]
    written = await Promise.all(states.map(state => write(graphml, state)))
  })

  it('is the same bytes every time, whatever order the records came in', async () => {
    for (const [at, state] of states.entries()) {
      const again = await write(graphml, stateOf([...state.records.values()].reverse()))
      expect(again.files.get('case.graphml')?.equals(bytesOf(at))).toBe(true)
    }
  })

  it('tells what only our own key holds, and nothing as lost but files', () => {
    for (const { losses } of written) {
      expect(new Set(losses.filter(({ kind }) => kind === 'lost').map(({ field }) => field))).toEqual(new Set(['file']))
      const lines = losses.map(loss => JSON.stringify(loss))
      expect(new Set(lines).size).toBe(lines.length)
    }
    expect(written[1]?.losses.some(({ why }) => why.includes('XML forbids'))).toBe(true)
  })

  it('holds no character that XML forbids, and a sign where one was', () => {
    const text = bytesOf(1).toString('utf8')
    expect(text.replaceAll(/[\n\u007f-\u009f]/g, '')).not.toMatch(/[\p{Cc}\ufffe\uffff\ufffd]/u)
    expect(text).toContain('control \\u0000\\u0007')
  })

  const withNetworkx = pythonWith('networkx')
  it.runIf(withNetworkx)('has in networkx as many nodes and edges as here, amounts exact', () => {
    for (const [at, state] of states.entries()) {
      const told = JSON.parse(ask(bytesOf(at), 'g.graphml', withNetworkx ?? '', '-c', networkx)) as unknown[]
      const [entities, links] = [all(state, 'entity').length, all(state, 'link').length]
      expect(told.slice(0, 4)).toEqual([true, entities, links, at === 0 ? entities : 0])
      if (at === 0) expect(told[5]).toContain('2190000000')
    }
  })
})
