import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { OptionValues } from '#engine/formats/writing/exporter.ts'
import type { CaseState } from '#shared/ops/state.ts'

/** What a program or an official schema that is none of ours says of an export. */
export interface Validator {
  /** Its name, and what it needs that may not be here. */
  readonly by: string
  readonly isHere: boolean
  /** What it finds wrong, in words. */
  readonly problems: (given: Given) => readonly string[] | Promise<readonly string[]>
}

export interface Given {
  readonly files: ReadonlyMap<string, Buffer>
  readonly state: CaseState
  readonly options: OptionValues
}

/** The files on disk for as long as the work takes. */
export function onDisk<T>(files: ReadonlyMap<string, Buffer>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'red-thread-proof-'))
  try {
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), bytes)
    }
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a program complains of; nothing where it ends well. */
export function complaints(folder: string, program: string, ...args: readonly string[]): string[] {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, maxBuffer: 1 << 28 })
  if (status === 0) return []
  return [`${program} ${args.join(' ')} ended with ${status}: ${error ?? ''}${stdout}${stderr}`.slice(0, 2000)]
}

/** What a program answers, as text. Throws with its words where it fails. */
export function answerOf(folder: string, program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${error ?? ''}${stderr}`)
  return stdout.toString('utf8')
}

/** A difference in words; nothing where there is none. */
export function differing(what: string, found: unknown, wanted: unknown): string[] {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)]
  return a === b ? [] : [`${what}: ${a}, not ${b}`]
}
