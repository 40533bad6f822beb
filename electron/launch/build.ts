import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart, say } from './say.ts'

/** What the built app is made of. */
const sources = ['renderer', 'shared', 'electron', 'electron.vite.config.ts', 'package.json'] as const

/** Builds the app where it was never built or a source is newer than what was built. */
export function buildIfStale(project: string): void {
  if (
    newest(join(project, 'out', 'renderer', 'index.html')) >
    Math.max(...sources.map(name => newest(join(project, name))))
  )
    return
  build(project)
}

/** Builds the app. */
export function build(project: string): void {
  say('Building the window …')
  const script = join(project, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'build', '--logLevel', 'warn'], {
    cwd: project,
    encoding: 'utf8',
  })
  if (status !== 0) throw new CannotStart(`The window could not be built:\n${stdout}${stderr}`)
}

/** The latest change below a path, in ms; 0 where nothing is. */
function newest(path: string): number {
  const facts = statSync(path, { throwIfNoEntry: false })
  if (facts === undefined) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}
