import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Secret } from '#engine/secrets/header/header.ts'

export interface Work {
  /** A file of this folder, run as a process of its own. */
  readonly script: 'edit-until-killed.ts' | 'work-until-killed.ts'
  readonly args: readonly string[]
  readonly secret: Secret
  /** Whether the time has come, asked about every millisecond; `lines` are what the process `pid` has printed. */
  readonly isDue: (lines: readonly string[], pid: number) => boolean
  /** Milliseconds from then to the kill. */
  readonly delay?: number
  /** Its folder for temporary files, where that is not this process's. */
  readonly temporary?: string
  /** A program that runs the process, with its options. */
  readonly under?: readonly string[]
}

/** Half of the time to start would go into compiling what was compiled for the start before. */
const compiled = join(import.meta.dirname, '../../node_modules/.cache/until-killed')
/** Files are read and written by one thread, so that "the third fdatasync" is always the same one. */
const oneThread = { UV_THREADPOOL_SIZE: '1' }

/** Runs it until it is due, ends it by SIGKILL if it has not ended by itself, and gives the lines it printed. */
export async function workUntilKilled({
  script,
  args,
  secret,
  isDue,
  delay = 0,
  temporary,
  under = [],
}: Work): Promise<string[]> {
  const [program = '', ...rest] = [...under, process.execPath, join(import.meta.dirname, script), ...args]
  const env = {
    ...process.env,
    TEST_SECRET: JSON.stringify(secret),
    NODE_COMPILE_CACHE: compiled,
    ...oneThread,
    ...(temporary ? { TMPDIR: temporary } : {}),
  }
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const lines = () => said.split('\n').slice(0, -1)
  child.stdout.on('data', (bytes: Buffer) => {
    said += bytes
  })
  const looking = setInterval(() => {
    if (child.pid === undefined || !isDue(lines(), child.pid)) return
    clearInterval(looking)
    setTimeout(() => child.kill('SIGKILL'), delay)
  }, 1)
  await once(child, 'close')
  clearInterval(looking)
  return lines()
}
