import { mkdir, mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeOut } from '#engine/exporters/write-out.ts'

async function* one() {
  yield { path: 'case.json', pieces: ['{}'] }
}

test('a file that cannot be put in its place leaves no report there either', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'write-out-'))
  const path = join(folder, 'case.json')
  const written = await writeOut(path, 'file', one(), () => '{}')
  // Somebody took the place while it was written.
  await mkdir(join(path, 'taken'), { recursive: true })
  await expect(written.place()).rejects.toMatchObject({ code: 'cannot-write-file' })
  await written.drop()
  expect(await readdir(folder)).toEqual(['case.json'])
})

test('what a writing that was killed left beside its place goes with the next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'write-out-'))
  const path = join(folder, 'case.json')
  const killed = await writeOut(path, 'file', one(), () => '{}')
  expect((await readdir(folder)).length).toBe(1)
  const again = await writeOut(path, 'file', one(), () => '{}')
  expect(again.files).toEqual(killed.files)
  await again.place()
  expect((await readdir(folder)).sort()).toEqual(['case.json', 'case.json.loss-report.json'])
})
