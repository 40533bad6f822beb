import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stateHash } from '#shared/ops/state.ts'
import { startEngine } from '../../support/engine.ts'
import { newCase, secretOf } from '../../support/open-case.ts'
import { stateIn } from '../../support/records.ts'

const person = { type: 'person' }
const weighted = { ...person, columns: [{ column: 'weight', as: 'nothing' }] }
const files = [
  [
    'graphml',
    'a.graphml',
    '<graphml><graph edgedefault="undirected"><node id="Jane Roe"/><node id="Acme Ltd"/><edge source="Jane Roe" target="Acme Ltd"/></graph></graphml>',
    person,
    [2, 1],
  ],
  [
    'gexf',
    'a.gexf',
    '<gexf><graph><nodes><node id="0" label="Kim"/><node id="1" label="Ri"/></nodes><edges><edge source="0" target="1"/><edge source="0" target="1"/></edges></graph></gexf>',
    person,
    [2, 2],
  ],
  ['edge-list', 'a.csv', 'a,b,1\nb,c,2\nb,c,2\n', weighted, [3, 3]],
  [
    'opensanctions-csv',
    'targets.simple.csv',
    'id,schema,name,aliases,birth_date,countries,dataset\nNK-a1b2c3d4,Person,Kim,Kim Il,1970,kp,SDN\n',
    undefined,
    [1, 0],
  ],
  [
    'csv',
    'evm.csv',
    'from,to\n0x5fff56c053d5428af6c34341535e0f6f9d5ebb4e,0xb8ba36e591facee901ffd3d5d82df491551ad7ef\n',
    undefined,
    [2, 1],
  ],
] as const

test.each(files)(
  '%s: taken in once, again nothing is new, one undo takes it back',
  async (format, name, text, reading, [entities, links]) => {
    const engine = await startEngine()
    const folder = await newCase()
    await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
    const path = join(engine.dataFolder, name)
    await writeFile(path, text)
    const before = stateHash(await stateIn(engine))
    const order = { job: 'a', path, ...(reading && { reading }) }
    const seen = await engine.answer('import.preview', order)
    const first = await engine.answer('import.take', order)
    expect([first.format, first.outcome, first.added.entities, first.added.links]).toEqual([
      format,
      'all',
      entities,
      links,
    ])
    expect([seen.added, seen.taken]).toEqual([first.added, first.taken])
    const sum = (of: Readonly<Record<string, number>>) => Object.values(of).reduce((all, each) => all + each, 0)
    expect([sum(first.taken.entities), sum(first.taken.links)]).toEqual([entities, links])
    const again = await engine.answer('import.take', order)
    expect([again.outcome, Object.values(again.added)]).toEqual(['all', [0, 0, 0, 0]])
    expect(again.known).toBe(first.added.entities + first.added.links + first.added.claims)
    await engine.answer('undo', {})
    expect(stateHash(await stateIn(engine))).toBe(before)
  },
)
