import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, parse } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nearestThere, nearestToSave } from '#hosts/nearest-place.ts'

test('a dialog begins where its field points, or as near to it as there is a folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nearest-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'cases'))
  await writeFile(join(folder, 'cases', 'a.casebundle'), '')
  const at = (...names: string[]) => join(folder, ...names)
  expect(nearestThere(at('cases', 'a.casebundle'))).toBe(at('cases', 'a.casebundle'))
  expect(nearestThere(at('cases'))).toBe(at('cases'))
  expect(nearestThere(at('cases', 'gone', 'b.tsr'))).toBe(at('cases'))
  expect(nearestThere(join(parse(folder).root, 'no', 'such', 'folder'))).toBe(parse(folder).root)
  expect(nearestToSave(at('cases', 'new.json'))).toBe(at('cases', 'new.json'))
  expect(nearestToSave(at('gone', 'deeper', 'new.json'))).toBe(at('new.json'))
  expect(nearestToSave('page.html')).toBe('page.html')
})
