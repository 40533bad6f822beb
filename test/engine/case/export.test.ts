import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256Hex } from '#engine/secrets/crypto/hash.ts'
import type { InputOf } from '#shared/contract.ts'
import { startEngine, type TestEngine } from '../../support/engine.ts'
import { filesBelow, newCase, secretOf, testPassphrase } from '../../support/open-case.ts'
import { recordsIn } from '../../support/records.ts'

type Order = Omit<InputOf<'export.write'>, 'job' | 'path'>

const order: Order = {
  format: 'csv',
  options: {},
  scope: { of: 'case' },
  upTo: 'AMBER',
  recipient: 'K. Ito',
  purpose: 'Joint inquiry',
}

interface Story {
  readonly engine: TestEngine
  readonly folder: string
  readonly run: (command: string, input: unknown) => Promise<string>
  readonly write: (name: string, change?: Partial<Order>) => Promise<Awaited<ReturnType<typeof writeIn>>>
  readonly records: () => Promise<readonly { id: string; record: string; [field: string]: unknown }[]>
}

const writeIn = (engine: TestEngine, path: string, change: Partial<Order>) =>
  engine.answer('export.write', { ...order, ...change, job: path, path })

async function story(): Promise<Story> {
  const engine = await startEngine()
  const folder = engine.dataFolder
  const caseFolder = await newCase(folder)
  await engine.answer('case.open', { path: caseFolder, secret: secretOf(caseFolder) })
  const run = async (command: string, input: unknown) =>
    (await engine.answer('run', { command, input }))?.created[0] ?? ''
  await writeFile(join(folder, 'note.txt'), 'seen at the pier')
  await engine.answer('evidence.addPaths', { job: 'add', paths: [join(folder, 'note.txt')], acquisition: {} })
  const kim = await run('entity.add', { type: 'person', name: 'Kim Chol-su' })
  const firm = await run('entity.add', { type: 'company', name: 'Baeksul Trading' })
  await run('link.add', { type: 'director-of', from: kim, to: firm })
  await run('claim.add', { subject: kim, property: 'description', value: 'an informant says so', handling: 'RED' })
  const records = () => recordsIn(engine)
  return { engine, folder, run, write: (name, change = {}) => writeIn(engine, join(folder, name), change), records }
}

const contentsOf = async (folder: string) => {
  const files = (await filesBelow(folder)).sort()
  return Promise.all(files.map(async file => [file, sha256Hex(await readFile(join(folder, file)))]))
}

test('what goes out is recorded first, is the same each time, and says what it left out', async () => {
  const { folder, write, records, run } = await story()
  const first = await write('one')
  const second = await write('two')
  expect(await contentsOf(join(folder, 'one'))).toEqual(await contentsOf(join(folder, 'two')))
  expect([first.release, second.release]).toEqual(['R-001', 'R-002'])
  expect(first.withheld).toBe(1)
  const report = JSON.parse(await readFile(join(folder, 'one', 'loss-report.json'), 'utf8'))
  expect(report).toMatchObject({
    format: 'csv',
    scope: 'the whole case',
    withheld: [{ record: 'claim', handling: 'RED' }],
  })
  const all = Buffer.concat(
    await Promise.all(first.files.map(file => readFile(join(folder, 'one', file.path)))),
  ).toString()
  expect(all).toContain('Baeksul Trading')
  expect(all).not.toContain('an informant says so')
  for (const file of first.files) expect(sha256Hex(await readFile(join(folder, 'one', file.path)))).toBe(file.sha256)
  const released = (await records()).filter(record => record.record === 'release')
  expect(released).toMatchObject([
    { number: 'R-001', recipient: 'K. Ito', entries: first.entries },
    { number: 'R-002' },
  ])

  await run('entity.add', { type: 'person', name: 'A newcomer' })
  const later = await write('three')
  expect(later.entries).toBeGreaterThan(first.entries)
  await write('four', { entries: first.entries })
  expect(await contentsOf(join(folder, 'four'))).toEqual(await contentsOf(join(folder, 'one')))
})

test('evidence that goes along is in its custody, with whom and why', async () => {
  const { write, records } = await story()
  const { release } = await write('package.zip', { format: 'package', options: { 'dossier-as': 'none' } })
  expect(release).toBe('R-001')
  expect((await records()).filter(record => record.record === 'custody-event').at(-1)).toMatchObject({
    action: 'handed over',
    recipient: 'K. Ito',
    purpose: 'Joint inquiry',
    note: 'in release R-001',
  })
})

test('redactions stay at home, and who signs under a blacked-out name signs as nobody', async () => {
  const { engine, folder, run, write } = await story()
  await engine.answer('identity.create', { name: 'Anna Keller', passphrase: testPassphrase })
  for (const term of ['Keller', 'Vientiane']) await run('redaction.add', { kind: 'term', term })
  const told = async (name: string, redacted: boolean) => {
    const options = { 'dossier-as': 'none', ftm: true, stix: true, records: true }
    await write(name, { format: 'package', redacted, options: { ...options, evidence: 'without' } })
    const report = await readFile(join(folder, `${name}.loss-report.json`), 'utf8')
    return `${await readFile(join(folder, name), 'latin1')}${report}`
  }
  const open = await told('open.zip', false)
  expect(open).toContain('Anna-Keller')
  expect(open).not.toContain('Vientiane')
  expect(open).toContain('only a bundle holds redactions')
  const blacked = await told('blacked.zip', true)
  expect(blacked).not.toMatch(/Keller|Vientiane/)
  expect(blacked).toContain('MANIFEST.sig')
})

test('what cannot be written leaves nothing: no file, no half, no record', async () => {
  const { engine, folder, write, records } = await story()
  const before = { files: await readdir(folder), seq: (await engine.answer('case.status', {}))?.seq }
  const unchanged = async () => {
    expect(await readdir(folder)).toEqual(before.files)
    expect((await engine.answer('case.status', {}))?.seq).toBe(before.seq)
  }
  await expect(write('note.txt')).rejects.toMatchObject({ code: 'cannot-write-file' })
  const inside = { code: 'cannot-write-file', data: { detail: 'it lies inside the folder of the case' } }
  const caseFolder = (await engine.answer('case.status', {}))?.path ?? folder
  await expect(writeIn(engine, join(caseFolder, 'x'), {})).rejects.toMatchObject(inside)
  const exhibit = (await records()).find(each => each.record === 'exhibit')?.id ?? ''
  const whole = { exhibit, path: join(caseFolder, 'note.txt'), purpose: 'review', recipient: 'us' }
  await expect(engine.answer('evidence.export', whole)).rejects.toMatchObject(inside)
  await expect(write('no/such/folder')).rejects.toMatchObject({ code: 'cannot-write-file' })
  await expect(write('x', { format: 'nonsense' })).rejects.toMatchObject({ code: 'unknown-format' })
  await expect(write('x', { entries: 999 })).rejects.toMatchObject({ code: 'no-such-entry' })
  await expect(write('x', { redacted: true })).rejects.toMatchObject({ code: 'nothing-to-redact' })
  await expect(write('x', { upTo: 'whatever' })).rejects.toMatchObject({ code: 'unknown-handling' })
  const nowhere = { scope: { of: 'filter', words: 'nobody of that name' } } as const
  await expect(write('x', nowhere)).rejects.toMatchObject({ code: 'empty-part' })
  await unchanged()
  const cancelled = write('cancelled')
  await engine.answer('job.cancel', { job: join(folder, 'cancelled') })
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
  await unchanged()
  expect((await records()).filter(record => record.record === 'release')).toEqual([])
})

test('a part goes out alone: a board, a selection, a filter', async () => {
  const { folder, write, records } = await story()
  const kim = (await records()).find(record => record.record === 'entity')?.id ?? ''
  const nodes = async (name: string, scope: Order['scope']) => {
    await write(name, { scope })
    return readFile(join(folder, name, 'nodes.csv'), 'utf8')
  }
  expect(await nodes('selected', { of: 'records', ids: [kim] })).not.toContain('Baeksul')
  expect(await nodes('filtered', { of: 'filter', types: ['company'] })).not.toContain('Kim')
  expect(await nodes('found', { of: 'filter', words: 'baeksul' })).toContain('Baeksul')
})
