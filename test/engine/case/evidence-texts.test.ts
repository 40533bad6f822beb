import { randomBytes } from 'node:crypto'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createEvidenceTexts } from '#engine/case/evidence-texts.ts'
import { createHeldForms } from '#engine/case/held-forms.ts'
import { openKeptTexts, textsFolder } from '#engine/evidence/text/kept-texts.ts'
import { openTextThread } from '#engine/evidence/text/text-thread.ts'
import { job, newCase, openTestCase, testFolder } from '../../support/open-case.ts'

/** The texts of a case with one exhibit, with room in memory for so much text and no more. */
async function textsWith(room: number) {
  const [caseFolder, folder] = [await newCase(), await testFolder()]
  const session = await openTestCase(caseFolder)
  onTestFinished(() => session.close())
  const added = await session.vault.addBytes('a.txt', [Buffer.from('The warehouse key is with Baeksul.')])
  const keys = { caseId: randomBytes(16), caseKey: randomBytes(32) }
  const texts = createEvidenceTexts(
    openKeptTexts(() => folder, keys, false),
    session.vault,
    openTextThread(),
    createHeldForms(room),
  )
  onTestFinished(() => texts.close())
  const [stored = ''] = (await readdir(join(caseFolder, 'evidence'), { recursive: true, withFileTypes: true }))
    .filter(each => each.isFile())
    .map(each => join(each.parentPath, each.name))
  const aside = join(folder, 'aside')
  return {
    texts,
    file: { ...added, name: 'a.txt' },
    deleteTexts: () => rm(join(folder, textsFolder), { recursive: true }),
    onDisk: () => readdir(join(folder, textsFolder)).catch(() => []),
    takeAway: () => rename(stored, aside),
    putBack: () => rename(aside, stored),
  }
}

const words = 'warehouse key'

test('a text that is not held in memory comes from disk each time; deleted beside us, it is read again and kept', async () => {
  const { texts, file, deleteTexts, onDisk, takeAway } = await textsWith(0)
  await texts.read([file], job)
  await deleteTexts()
  expect((await texts.searchable(file))?.form.form).toContain(words)
  expect(await onDisk()).toHaveLength(1)
  // Only what was kept can be found now.
  await takeAway()
  for (let times = 0; times < 2; times++) expect((await texts.searchable(file))?.form.form).toContain(words)
})

test('deleted with its exhibit, it is told as missing, and is searched again once the exhibit is put back', async () => {
  const { texts, file, deleteTexts, takeAway, putBack } = await textsWith(0)
  await texts.read([file], job)
  await takeAway()
  await deleteTexts()
  for (let times = 0; times < 2; times++) {
    expect(await texts.searchable(file)).toMatchObject({ parts: [], unread: [{ place: '', why: 'missing' }] })
  }
  await putBack()
  await texts.read([file], job)
  expect((await texts.searchable(file))?.form.form).toContain(words)
})

test('a text that is held in memory is searched though its file was deleted', async () => {
  const { texts, file, deleteTexts, takeAway } = await textsWith(1_000_000)
  await texts.read([file], job)
  await deleteTexts()
  await takeAway()
  expect((await texts.searchable(file))?.form.form).toContain(words)
})
