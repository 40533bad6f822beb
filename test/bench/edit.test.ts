import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { expect, it } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { largeCase } from './large-case.ts'
import { median, quantile, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [2_000] : [10_000, 30_000, 100_000]

it.each(sizes)('one durable edit on %i entities, against lowdb rewriting the same data', async entities => {
  const { folder, open } = await largeCase(entities)
  const session = await open()
  const records = [...session.store.data.state.records.values()]
  const peer = new Low<CaseRecord[]>(new JSONFile(join(folder, '..', 'peer.json')), records)
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 100; i++) {
      ours.push(await timed(() => execute(session, 'entity.add', { type: 'person', name: `Added ${round} ${i}` })))
    }
    theirs.push(await timed(() => peer.write()))
  }
  const ratio = median(theirs) / median(ours)
  report(`edit on ${entities} entities`, {
    'p50 ms': median(ours),
    'p99 ms': quantile(ours, 0.99),
    'lowdb JSONFile ms': median(theirs),
    ratio,
  })
  if (entities >= 100_000) expect(ratio).toBeGreaterThan(50)
  await session.close()
  await rm(dirname(folder), { recursive: true })
})
