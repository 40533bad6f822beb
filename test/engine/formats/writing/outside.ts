import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const pythons = ['python3', '/usr/bin/python3']

/** A Python that has a module, or undefined: its proof is then skipped, never faked. */
export const pythonWith = (module: string): string | undefined =>
  pythons.find(python => spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' }).status === 0)

/** What a program says of a file with these bytes; its path is the last argument. Throws where it fails. */
export function ask(bytes: Buffer, name: string, command: string, ...given: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'red-thread-proof-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const { status, stdout, stderr } = spawnSync(command, [...given, path], { maxBuffer: 1 << 28 })
    if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
    return stdout.toString('utf8')
  } finally {
    rmSync(folder, { recursive: true })
  }
}
