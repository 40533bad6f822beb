import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startEngine } from '../../support/engine.ts'
import { filesBelow, newCase, openTestCase, secretOf } from '../../support/open-case.ts'

const drafts = { 'note:entity_1': { typed: 'Seen twice at the pier' }, 'value:entity_1': { input: '0,5' } }

it('what is being written outlives lock and restart, is encrypted, and is no entry of the journal', async () => {
  const folder = await newCase()
  const engine = await startEngine()
  const { caseId, seq } = await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  expect(await engine.answer('drafts.read', { caseId })).toEqual({})
  await engine.answer('drafts.keep', { caseId, drafts })
  await engine.answer('case.lock', {})
  await expect(engine.answer('drafts.read', { caseId })).rejects.toMatchObject({ code: 'no-case-open' })
  for (const file of await filesBelow(folder))
    expect(await readFile(join(folder, file), 'latin1')).not.toContain('pier')

  const again = await engine.answer('case.unlock', { secret: secretOf(folder) })
  expect([again.seq, again.findings]).toEqual([seq, []])
  expect(await engine.answer('drafts.read', { caseId })).toEqual(drafts)
  await engine.answer('drafts.keep', { caseId, drafts: {} })
  expect(await filesBelow(folder)).not.toContain('drafts')
})

it('drafts of one case never reach another', async () => {
  const [folder, other] = [await newCase(), await newCase()]
  const engine = await startEngine()
  const { caseId } = await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  await engine.answer('case.open', { path: other, secret: secretOf(other) })
  await expect(engine.answer('drafts.keep', { caseId, drafts })).rejects.toMatchObject({ code: 'no-case-open' })
})

it('damaged drafts are told, and do not keep anyone from writing anew', async () => {
  const folder = await newCase()
  const session = await openTestCase(folder)
  await session.drafts.keep(drafts)
  const path = join(folder, 'drafts')
  const bytes = await readFile(path)
  bytes[20] = (bytes[20] ?? 0) ^ 1
  await writeFile(path, bytes)
  await expect(session.drafts.read()).rejects.toMatchObject({ code: 'drafts-damaged' })
  await session.drafts.keep(drafts)
  expect(await session.drafts.read()).toEqual(drafts)
  await session.close()
})

it('a case open read-only keeps none', async () => {
  const folder = await newCase()
  const session = await openTestCase(folder, true)
  await session.drafts.keep(drafts)
  expect(await filesBelow(folder)).not.toContain('drafts')
  await session.close()
})
