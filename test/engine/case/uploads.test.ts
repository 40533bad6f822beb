import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startEngine, type TestEngine } from '../../support/engine.ts'
import { filesBelow, newCase, secretOf, testFolder } from '../../support/open-case.ts'
import { smallDisk } from '../../support/small-disk.ts'

async function openEngine(folder: string): Promise<TestEngine> {
  const engine = await startEngine()
  await engine.answer('case.open', { path: folder, secret: secretOf(folder) })
  return engine
}

async function send(engine: TestEngine, name: string, bytes: Buffer): Promise<string> {
  const { upload } = await engine.answer('evidence.upload', { name, size: bytes.length })
  await engine.answer('evidence.chunk', { upload, base64: bytes.toString('base64') })
  return upload
}

const end = (engine: TestEngine, uploads: string[]) =>
  engine.answer('evidence.uploaded', { job: 'u', uploads, acquisition: {} })
const seqOf = async (engine: TestEngine) => (await engine.answer('case.status', {}))?.seq
const temporary = async (folder: string) => (await filesBelow(folder)).filter(name => name.endsWith('.tmp'))

it('records all files of one step or none, and gives up the rest', async () => {
  const folder = await newCase()
  const engine = await openEngine(folder)
  const uploads = [await send(engine, 'a', Buffer.from('a')), 'never begun', await send(engine, 'b', Buffer.from('b'))]
  await expect(end(engine, uploads)).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(end(engine, uploads.slice(0, 1))).rejects.toMatchObject({ code: 'invalid-input' })
  await expect(end(engine, uploads.slice(2))).rejects.toMatchObject({ code: 'invalid-input' })
  expect(await seqOf(engine)).toBe(1)
  const both = [await send(engine, 'a', Buffer.from('a')), await send(engine, 'b', Buffer.from('b'))]
  expect((await end(engine, both)).seq).toBe(2)
  await engine.close()
  expect(await temporary(folder)).toEqual([])
})

it('says that the disk is full, whichever call meets it first, and attaches once there is room', async ({ skip }) => {
  await using disk = (await smallDisk(2048)) ?? skip('a small disk cannot be mounted here (it takes root)')
  const folder = await newCase(disk.path)
  const engine = await openEngine(folder)
  const bytes = Buffer.alloc(200_000, 7)
  await disk.fill(60 * 4096)
  const small = await send(engine, 'small', Buffer.from('small'))
  const { upload } = await engine.answer('evidence.upload', { name: 'large', size: 600_000 })
  const full = { code: 'save-failed', data: { detail: 'the disk is full' } }
  const sending = async () => {
    for (let i = 0; i < 3; i++) await engine.answer('evidence.chunk', { upload, base64: bytes.toString('base64') })
    await end(engine, [small, upload])
  }
  await expect(sending()).rejects.toMatchObject(full)
  await end(engine, [small, upload]).catch(error => expect(['save-failed', 'invalid-input']).toContain(error.code))
  expect(await seqOf(engine)).toBe(1)
  await disk.free()
  const again = [await send(engine, 'small', Buffer.from('small')), await send(engine, 'large', bytes)]
  expect((await end(engine, again)).seq).toBe(2)
  await engine.close()
  expect(await temporary(folder)).toEqual([])
})

it('verify names a file that was taken in but never recorded, and calls nothing altered', async () => {
  const [folder, outside] = [await newCase(), await testFolder()]
  const engine = await openEngine(folder)
  const path = join(outside, 'a.txt')
  await writeFile(path, 'taken in, then the next could not be read')
  const attach = (...paths: string[]) => engine.answer('evidence.addPaths', { job: 'a', paths, acquisition: {} })
  await expect(attach(path, join(outside, 'missing'))).rejects.toMatchObject({ code: 'cannot-read-file' })
  const verify = () => engine.answer('verify', { job: 'v' })
  expect(await verify()).toMatchObject({
    ok: true,
    problems: [expect.stringContaining('1 file in the evidence folder')],
  })
  await attach(path)
  expect(await verify()).toMatchObject({ ok: true, problems: [] })
  // Taken back, its file is still known to the journal; redo needs it.
  await engine.answer('undo', {})
  expect(await verify()).toMatchObject({ ok: true, problems: [] })
})
