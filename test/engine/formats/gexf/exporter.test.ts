import { beforeAll, describe, expect, it } from 'vitest'
import { gexf } from '#engine/formats/gexf/exporter.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { at, by, claimOf, idOf } from '../../../support/cases/records.ts'
import { type Written, write } from '../writing/edition-of.ts'
import { ask, pythonWith } from '../writing/outside.ts'

const networkx = `
import networkx, sys, json
g = networkx.read_gexf(sys.argv[1])
places = sum('position' in d['viz'] for _, d in g.nodes(data=True))
colours = sum('color' in d['viz'] for _, d in g.nodes(data=True))
starts = sorted(d['start'] for *_, d in g.edges(data=True) if 'start' in d)
print(json.dumps([g.is_directed(), g.number_of_nodes(), g.number_of_edges(), places, colours, starts[:1]]))
`

describe('GEXF', () => {
  let states: readonly CaseState[]
  let written: readonly Written[]
  const bytesOf = (place: number) => written[place]?.files.get('case.gexf') ?? Buffer.of()
  beforeAll(async () => {
    states = [everyType(), hostile(300)]
    written = await Promise.all(states.map(state => write(gexf, state)))
  })

  it('is the same bytes every time, whatever order the records came in', async () => {
    for (const [place, state] of states.entries()) {
      const again = await write(gexf, stateOf([...state.records.values()].reverse()))
      expect(again.files.get('case.gexf')?.equals(bytesOf(place))).toBe(true)
    }
  })

  it('gives an interval only where a day is known', async () => {
    const [first, second] = [0, 1].map(n => idOf('entity', n))
    const link = { id: 'l', record: 'link', type: 'associate', from: first, to: second, author: by, at } as CaseRecord
    const dated = (property: string, date: string, n: number) => claimOf(n, 'l', property, { kind: 'date', date })
    const text = async (from: string, to: string) => {
      const dates = [dated('start', from, 90_001), dated('end', to, 90_002)]
      const { files } = await write(gexf, stateOf([...hostile(2).records.values(), link, ...dates]))
      return files
        .get('case.gexf')
        ?.toString('utf8')
        .match(/<edge id="l"[^>]*>/)?.[0]
    }
    expect(await text('2021-03-29', '2021-04')).toContain('type="directed" start="2021-03-29">')
    expect(await text('2021', '2022-01-05T10:00')).toContain('type="directed" end="2022-01-05">')
  })

  it('holds no character that XML forbids', () => {
    expect(
      bytesOf(1)
        .toString('utf8')
        .replaceAll(/[\n\u007f-\u009f]/g, ''),
    ).not.toMatch(/[\p{Cc}\ufffe\uffff\ufffd]/u)
  })

  it('colours a node as its type is on the board', () => {
    const [courier] = all(states[0] as CaseState, 'entity').filter(({ type }) => type === idOf('entity-type', 2))
    const node = bytesOf(0)
      .toString('utf8')
      .split('<node ')
      .find(each => each.startsWith(`id="${courier?.id}"`))
    expect(node).toContain('<viz:color r="21" g="129" b="122"/>')
  })

  it('keeps places only of the board that was asked for', async () => {
    const none = await write(gexf, states[0] as CaseState, { board: 'no such board' })
    expect(none.files.get('case.gexf')?.includes('viz:position')).toBe(false)
    const named = await write(gexf, states[0] as CaseState, { board: 'Main board' })
    expect(named.files.get('case.gexf')?.equals(bytesOf(0))).toBe(true)
  })

  const withNetworkx = pythonWith('networkx')
  it.runIf(withNetworkx)('has in networkx as many nodes and edges as here, with places and colours', () => {
    for (const [place, state] of states.entries()) {
      const told = JSON.parse(ask(bytesOf(place), 'g.gexf', withNetworkx ?? '', '-c', networkx)) as unknown[]
      const [entities, links] = [all(state, 'entity').length, all(state, 'link').length]
      expect(told.slice(0, 5)).toEqual([true, entities, links, place === 0 ? entities : 0, entities])
    }
  })
})
