import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeOf, writeOut } from '#engine/handover/outgoing/write-out.ts'
import { newCase, openTestCase, testFolder } from '../../../support/open-case.ts'

async function* one() {
  yield { path: 'case.json', pieces: ['{}'] }
}

test('a file that cannot be put in its place leaves no report there either, nor a staging folder', async () => {
  const [folder, session] = [await testFolder(), await openTestCase(await newCase())]
  const path = join(folder, 'case.json')
  const out = await session.outgoing.start({ what: 'export', ...placeOf(path, 'file') })
  const files = await writeOut(out.staging, path, 'file', one(), () => '{}')
  expect(files.map(file => file.path)).toEqual(['case.json', 'case.json.loss-report.json'])
  // Somebody took the place while it was written.
  await mkdir(join(path, 'taken'), { recursive: true })
  await expect(out.place()).rejects.toMatchObject({ code: 'cannot-write-file' })
  await out.end()
  expect(await readdir(folder)).toEqual(['case.json'])
  await session.close()
})

test('two that are written to one place at once: the first to be whole stands there, the other leaves nothing', async () => {
  const [folder, session] = [await testFolder(), await openTestCase(await newCase())]
  const path = join(folder, 'case.json')
  const start = () => session.outgoing.start({ what: 'export', ...placeOf(path, 'file') })
  const both = [await start(), await start()]
  for (const { staging } of both) await writeOut(staging, path, 'file', one(), () => '{}')
  await both[0]?.place()
  await expect(both[1]?.place()).rejects.toMatchObject({ code: 'cannot-write-file' })
  for (const each of both) await each.end()
  expect((await readdir(folder)).sort()).toEqual(['case.json', 'case.json.loss-report.json'])
  await session.close()
})

test('a file is replaced only where that was asked for, and never by what is no file', async () => {
  const [folder, session] = [await testFolder(), await openTestCase(await newCase())]
  const path = join(folder, 'case.json')
  await writeFile(path, 'older')
  const start = (replace: boolean) => session.outgoing.start({ what: 'export', path, form: 'file', replace })
  await expect(start(false)).rejects.toMatchObject({ code: 'cannot-write-file' })
  const out = await start(true)
  await writeFile(out.file, 'newer')
  await out.place()
  await out.end()
  expect(await readdir(folder)).toEqual(['case.json'])
  await mkdir(join(folder, 'sub'))
  const onFolder = session.outgoing.start({ what: 'export', path: join(folder, 'sub'), form: 'file', replace: true })
  await expect(onFolder).rejects.toMatchObject({ code: 'cannot-write-file' })
  await session.close()
})
