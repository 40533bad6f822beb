import { existsSync, globSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'

/** Folders of tests, and what each is the mirror of. */
const mirrors = [
  ['test/engine', 'electron/engine'],
  ['test/hosts', 'electron/hosts'],
  ['test/sample', 'electron/sample'],
  ['test/shared', 'shared'],
  ['test/renderer', 'renderer'],
  ['test/resources', 'resources'],
] as const

/** Each of which is a kind of test of its own, over all rooms. */
const across = ['bench', 'e2e', 'golden', 'laws', 'proofs', 'support']

const foldersIn = (root: string) =>
  [...new Set(globSync(`${root}/**/*.{ts,tsx}`).map(file => dirname(file).replaceAll('\\', '/')))].sort()

test.each(mirrors)('%s has the folders of %s and no others', (tests, rooms) => {
  const folders = foldersIn(tests)
  expect(folders.length).toBeGreaterThan(0)
  expect(folders.filter(folder => !existsSync(folder.replace(tests, rooms)))).toEqual([])
})

test('every other folder of tests goes across all rooms', () => {
  const known = new Set([...mirrors.map(([tests]) => tests), ...across.map(name => `test/${name}`)])
  const others = foldersIn('test').map(folder => folder.split('/').slice(0, 2).join('/'))
  expect([...new Set(others)].filter(folder => folder !== 'test' && !known.has(folder))).toEqual([])
})
