import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { execute } from '#engine/case/execute.ts'
import { statusOf } from '#engine/case/session.ts'
import { snapshotFolder } from '#engine/storage/snapshot.ts'
import { newCase, openTestCase } from '../../support/open-case.ts'

it('a snapshot that cannot be written again and again is reported, until one is written', async () => {
  const folder = await newCase()
  const session = await openTestCase(folder)
  const snapshots = join(folder, snapshotFolder)
  const says = () => statusOf(session, undefined, undefined).findings.map(finding => finding.says)
  await rm(snapshots, { recursive: true, force: true })
  await writeFile(snapshots, 'no folder')
  for (let n = 0; n < 3; n++) {
    expect(says()).toEqual([])
    await execute(session, 'note.add', { text: `note ${n}` })
    await session.snapshots.now()
  }
  expect(says()).toEqual([expect.stringMatching(/snapshot.*3 times in a row.*Nothing is lost/)])
  await rm(snapshots)
  await session.snapshots.now()
  expect(says()).toEqual([])
  await session.close()
})
