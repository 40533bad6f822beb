import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.ts'

const day = 24 * 60 * 60_000
const patience = 5 * 60_000

/** Where the program lies in Electron's own package. */
const programs: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

/** The program in a folder that ELECTRON_OVERRIDE_DIST_PATH names, as Electron's own package reads it. */
const named = (folder: string | undefined): string | null =>
  folder ? join(folder, programs[process.platform] ?? 'electron') : null

/** Electron's program: where the environment says, else where it lies, else fetched as Electron itself fetches it, else null (and not tried again today). */
export async function electronBinary(project: string): Promise<string | null> {
  const folder = join(project, 'node_modules', 'electron')
  const failure = join(project, 'out', 'electron-not-fetched')
  const here = named(process.env['ELECTRON_OVERRIDE_DIST_PATH']) ?? installed(folder)
  if (here !== null || !existsSync(join(folder, 'install.js')) || isRecent(failure)) return here
  const fetched = (await fetchInto(folder)) ? installed(folder) : null
  if (fetched === null) remember(failure)
  return fetched
}

function installed(folder: string): string | null {
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

function fetchInto(folder: string): Promise<boolean> {
  const slow = setTimeout(() => say("Fetching Electron's program, once …"), 2000)
  const child = spawn(process.execPath, ['install.js'], { cwd: folder, stdio: 'ignore', timeout: patience })
  return new Promise<boolean>(resolve => {
    child.once('error', () => resolve(false))
    child.once('exit', code => resolve(code === 0))
  }).finally(() => clearTimeout(slow))
}

const isRecent = (file: string): boolean => {
  const facts = statSync(file, { throwIfNoEntry: false })
  return facts !== undefined && Date.now() - facts.mtimeMs < day
}

function remember(file: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, '')
}
