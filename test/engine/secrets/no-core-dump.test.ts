import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createEngine } from '#engine/app.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'red-thread-core-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const module = join(import.meta.dirname, '../../../electron/engine/secrets/no-core-dump.ts')
/** Never whole in the script itself, only in the memory of what runs it. */
const secret = ['never on', 'a disk'].join(' ')

/** Runs a process that holds the secret, ends in a fault, and may dump as much as it likes. */
function fault(before: string): readonly Buffer[] {
  const script = `${before}; globalThis.kept = Buffer.from(['never on', 'a disk'].join(' ')).toString(); process.abort()`
  const file = JSON.stringify(script)
  spawnSync('bash', ['-c', `ulimit -c unlimited; exec ${process.execPath} --input-type=module -e ${file}`], {
    cwd: folder,
  })
  return readdirSync(folder).map(name => readFileSync(join(folder, name)))
}

const pattern = '/proc/sys/kernel/core_pattern'
/** Where the system hands dumps to a program of its own they cannot be looked into from here. */
const dumpsHere = existsSync(pattern) && /^core[.%\w]*$/.test(readFileSync(pattern, 'utf8').trim())

test.skipIf(!dumpsHere)('a fault of a process with keys leaves no dump with them', () => {
  const plain = fault('')
  expect(plain.some(dump => dump.includes(secret))).toBe(true)
  const kept = fault(`(await import(${JSON.stringify(module)})).withoutCoreDump()`)
  expect(kept.some(dump => dump.includes(secret))).toBe(false)
})

test.skipIf(process.platform !== 'linux')(
  'once the engine runs, neither it nor what it starts dumps anything',
  async () => {
    const engine = await createEngine({ host: 'cli', dataFolder: folder, resourcesFolder: folder, version: '0.0.0' })
    await engine.close()
    const none = /^0+\n$/
    expect(readFileSync('/proc/self/coredump_filter', 'utf8')).toMatch(none)
    expect(spawnSync('cat', ['/proc/self/coredump_filter'], { encoding: 'utf8' }).stdout).toMatch(none)
  },
)
