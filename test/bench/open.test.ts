import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { openWithKey } from '#engine/case/open.ts'
import { unlock } from '#engine/secrets/header/header.ts'
import { readHeader } from '#engine/storage/header-copies.ts'
import { testPassphrase } from '../support/open-case.ts'
import { largeCase } from './large-case.ts'
import { median, report, timed } from './measure.ts'

const sizes = process.env['BENCH_QUICK'] ? [2_000] : [10_000, 30_000, 100_000]

it.each(sizes)('opening %i entities, against reading and parsing the same data as JSON', async entities => {
  const { folder, open } = await largeCase(entities)
  const session = await open()
  const json = join(folder, '..', 'peer.json')
  await writeFile(json, JSON.stringify([...session.store.data.state.records.values()]))
  await session.close()
  const found = await readHeader(folder)
  const key = await unlock(found.header, { passphrase: testPassphrase })
  const openOnce = async () => {
    const opened = await openWithKey(folder, found, Buffer.from(key), { actor: () => 'A', onCommit: async () => {} })
    expect(opened.store.data.state.records.size).toBeGreaterThan(entities)
    await opened.close()
  }
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < 5; round++) {
    ours.push(await timed(openOnce))
    theirs.push(await timed(async () => JSON.parse(await readFile(json, 'utf8'))))
  }
  const ratio = median(ours) / median(theirs)
  report(`open ${entities} entities`, { 'ours ms': median(ours), 'JSON.parse ms': median(theirs), ratio })
  if (entities >= 100_000) expect(ratio).toBeLessThan(4)
  await rm(dirname(folder), { recursive: true })
})
