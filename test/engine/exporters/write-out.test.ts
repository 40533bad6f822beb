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
