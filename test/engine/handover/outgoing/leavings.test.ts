import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createLeavings } from '#engine/handover/outgoing/leavings.ts'
import { notesIn } from '#engine/handover/outgoing/note.ts'
import { testFolder } from '../../../support/open-case.ts'

async function openLeavings() {
  const [caseFolder, target] = [await testFolder(), await testFolder()]
  const key = randomBytes(32)
  const leavings = createLeavings({ caseFolder, folders: [caseFolder], key, needed: true })
  const start = () => leavings.start({ what: 'export', path: join(target, 'out.csv'), form: 'file' })
  return { caseFolder, target, key, leavings, start }
}

it('what is just being begun when the case is shut is noted under its own key, never under zeros', async () => {
  const { caseFolder, target, key, leavings, start } = await openLeavings()
  const known = Buffer.from(key)
  const starting = start()
  const closing = leavings.close()
  const leaving = await starting
  expect(await notesIn(caseFolder, known)).toMatchObject([{ note: { what: 'export' } }])
  await expect(leaving.whole({ files: [] })).rejects.toMatchObject({ code: 'no-case-open' })
  await expect(start()).rejects.toMatchObject({ code: 'no-case-open' })
  await leaving.end()
  await closing
  expect(key).toEqual(Buffer.alloc(32))
  expect([await readdir(caseFolder), await readdir(target)]).toEqual([[], []])
})

it('what could not be begun keeps no case from being shut', async () => {
  const { caseFolder, leavings } = await openLeavings()
  const inside = leavings.start({ what: 'export', path: join(caseFolder, 'out.csv'), form: 'file' })
  await expect(inside).rejects.toMatchObject({ code: 'cannot-write-file' })
  await leavings.close()
})
