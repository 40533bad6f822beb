import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { notesIn } from '#engine/handover/outgoing/note.ts'
import { createOutgoingWrites } from '#engine/handover/outgoing/outgoing-writes.ts'
import { testFolder } from '../../../support/open-case.ts'

async function openOutgoing() {
  const [caseFolder, target] = [await testFolder(), await testFolder()]
  const key = randomBytes(32)
  const outgoing = createOutgoingWrites({ caseFolder, folders: [caseFolder], key, needed: true })
  const start = () => outgoing.start({ what: 'export', path: join(target, 'out.csv'), form: 'file' })
  return { caseFolder, target, key, outgoing, start }
}

it('what is just being begun when the case is shut is noted under its own key, never under zeros', async () => {
  const { caseFolder, target, key, outgoing, start } = await openOutgoing()
  const known = Buffer.from(key)
  const starting = start()
  const closing = outgoing.close()
  const out = await starting
  expect(await notesIn(caseFolder, known)).toMatchObject([{ note: { what: 'export' } }])
  await expect(out.whole({ files: [] })).rejects.toMatchObject({ code: 'no-case-open' })
  await expect(start()).rejects.toMatchObject({ code: 'no-case-open' })
  await out.end()
  await closing
  expect(key).toEqual(Buffer.alloc(32))
  expect([await readdir(caseFolder), await readdir(target)]).toEqual([[], []])
})

it('what could not be begun keeps no case from being shut', async () => {
  const { caseFolder, outgoing } = await openOutgoing()
  const inside = outgoing.start({ what: 'export', path: join(caseFolder, 'out.csv'), form: 'file' })
  await expect(inside).rejects.toMatchObject({ code: 'cannot-write-file' })
  await outgoing.close()
})
