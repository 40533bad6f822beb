import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../../..')
const node = join(project, 'node_modules/.bin/node')
const main = join(project, 'electron/hosts/cli/red-thread.js')

export interface Ran {
  readonly exit: number | null
  readonly out: string
  readonly err: string
}

export interface Setting {
  readonly env?: Readonly<Record<string, string>>
  /** Standard input. */
  readonly input?: string
  /** What the file descriptors from 3 on give out. */
  readonly descriptors?: readonly string[]
  readonly folder?: string
}

export const passphrase = 'ocean violet lantern granite harvest mumble'

/** A folder of its own for data and cases, the terminal in it, and how to tidy up. */
export function ownFolder(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `red-thread-cli-${name}-`))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Runs the real program in a session of its own, so that it finds no terminal to ask at. */
export function redThread(args: readonly string[], { env = {}, input = '', descriptors = [], folder }: Setting = {}) {
  const child = spawn(node, [main, ...args], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      HOME: folder ?? tmpdir(),
      RED_THREAD_DATA: join(folder ?? tmpdir(), 'data'),
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe', ...descriptors.map(() => 'pipe' as const)],
    detached: true,
  })
  const ended = new Promise<Ran>(resolve => {
    let [out, err] = ['', '']
    child.stdout?.on('data', piece => {
      out += piece
    })
    child.stderr?.on('data', piece => {
      err += piece
    })
    child.on('close', exit => resolve({ exit, out, err }))
  })
  for (const [at, text] of [input, ...descriptors].entries()) {
    const pipe = child.stdio[at === 0 ? 0 : at + 2]
    if (!pipe || !('end' in pipe)) continue
    pipe.on('error', () => undefined)
    if (at > 0 || text !== 'keep open') pipe.end(text)
  }
  return { ended, child }
}

export const run = (args: readonly string[], setting?: Setting): Promise<Ran> => redThread(args, setting).ended

/** Each line of an output as JSON. */
export const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
