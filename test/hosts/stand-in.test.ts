import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** The names that a source imports from `electron` as values. */
function importedFrom(source: string): readonly string[] {
  const [, names = ''] = /import \{([^}]*)\} from 'electron'/.exec(source) ?? []
  return names
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '' && !name.startsWith('type '))
}

/** Every `name.member` of these names, as "name.member". */
const membersOf = (source: string, names: readonly string[]): readonly string[] =>
  names.flatMap(name => [...source.matchAll(new RegExp(`(?<![/\\w.])${name}\\.(\\w+)`, 'g'))].map(([found]) => found))

const script = `
  const electron = await import('electron')
  const has = path => path.split('.').reduce((at, name) => at?.[name], electron) !== undefined
  process.stdout.write(JSON.stringify(JSON.parse(process.argv[1]).filter(path => !has(path))))
  process.exit()`

test('the stand-in for electron has every member that the main process uses', () => {
  const sources = globSync('electron/hosts/electron/*.ts')
    .filter(file => !file.endsWith('preload.ts'))
    .map(file => readFileSync(file, 'utf8'))
  const used = new Set(sources.flatMap(source => [...importedFrom(source), ...membersOf(source, importedFrom(source))]))
  expect(used.size).toBeGreaterThan(20)
  const missing = execFileSync(
    process.execPath,
    ['--import', './test/support/electron/register.ts', '--input-type=module', '-e', script, JSON.stringify([...used])],
    { encoding: 'utf8' },
  )
  expect(JSON.parse(missing)).toEqual([])
})
