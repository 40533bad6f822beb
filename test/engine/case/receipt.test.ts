import { execFileSync, spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEngine } from '../../support/engine.ts'
import { newCase, secretOf } from '../../support/open-case.ts'
import { recordsIn } from '../../support/records.ts'

const noSshKeygen = spawnSync('ssh-keygen', ['--version']).error !== undefined

async function handedOver() {
  const engine = await startEngine()
  const folder = engine.dataFolder
  const caseFolder = await newCase(folder)
  await engine.answer('case.open', { path: caseFolder, secret: secretOf(caseFolder) })
  await writeFile(join(folder, 'note.txt'), 'seen at the pier')
  await engine.answer('evidence.addPaths', { job: 'add', paths: [join(folder, 'note.txt')], acquisition: {} })
  const written = await engine.answer('export.write', {
    job: 'e',
    path: join(folder, 'p.zip'),
    format: 'package',
    options: { 'dossier-as': 'none' },
    scope: { of: 'case' },
    upTo: 'RED',
    recipient: 'K. Ito, Financial Intelligence',
    purpose: 'Joint inquiry',
  })
  const sha256 = written.files[0]?.sha256 ?? ''
  const page = {
    format: 'case-receipt@v1',
    file: 'p.zip',
    size: 1,
    sha256,
    receivedBy: 'K. Ito',
    receivedAt: '2026-03-02',
  }
  const path = join(folder, 'receipt.json')
  const returned = async (change: object = {}) => writeFile(path, JSON.stringify({ ...page, ...change }, null, 1))
  const take = () => engine.answer('receipt.take', { job: 'r', path })
  const custody = async () =>
    (await recordsIn(engine)).filter(each => each.record === 'custody-event' || each.record === 'receipt')
  return { path, returned, take, custody }
}

test('a receipt is held against what went out, kept as an exhibit, and ends the hand-over', async () => {
  const { returned, take, custody } = await handedOver()
  await returned()
  expect(await take()).toEqual({ release: 'R-001', file: 'p.zip', receivedBy: 'K. Ito', receivedAt: '2026-03-02' })
  expect((await custody()).slice(-2)).toMatchObject([
    { record: 'receipt', receivedBy: 'K. Ito' },
    {
      record: 'custody-event',
      action: 'received',
      actor: 'K. Ito',
      note: 'receipt for release R-001, dated 2026-03-02',
    },
  ])
  await expect(take()).rejects.toMatchObject({ code: 'receipt-known' })
})

test('a receipt of something else, or none at all, adds nothing', async () => {
  const { path, returned, take, custody } = await handedOver()
  const before = (await custody()).length
  await returned({ sha256: 'a'.repeat(64) })
  await expect(take()).rejects.toMatchObject({ code: 'receipt-of-nothing' })
  await returned({ receivedBy: '' })
  await expect(take()).rejects.toMatchObject({ code: 'not-a-receipt' })
  await writeFile(path, '{"__proto__":{"a":1}')
  await expect(take()).rejects.toMatchObject({ code: 'not-a-receipt' })
  await returned()
  await writeFile(`${path}.sig`, 'not a signature')
  await expect(take()).rejects.toMatchObject({ code: 'receipt-signature' })
  expect((await custody()).length).toBe(before)
})

test.skipIf(noSshKeygen)('a counter-signature made with ssh-keygen is checked, and its key told in words', async () => {
  const { path, returned, take } = await handedOver()
  await returned({ remarks: 'complete' })
  const key = `${path}.key`
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key])
  execFileSync('ssh-keygen', ['-Y', 'sign', '-n', 'case-receipt@v1', '-f', key, path], { stdio: 'pipe' })
  expect((await take()).signerWords?.split(' ')).toHaveLength(6)
})
