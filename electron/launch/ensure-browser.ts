import { spawnSync } from 'node:child_process'
import { findBrowser, isOnPath } from '#hosts/chromium/find-browser.ts'
import { adviceFor, type PackageManager, packageManager } from './package-managers.ts'
import { CannotStart, say } from './say.ts'

/** Long enough for a slow line, short enough to end. */
const patience = 10 * 60_000

/**
 * The browser to open the app in; one is installed where none is found and we may.
 * @throws CannotStart with what to type
 */
export function ensureBrowser(): string {
  const found = findBrowser()
  if (found !== null) return found
  const asked = process.env['RED_THREAD_BROWSER']
  if (asked) throw new CannotStart(`RED_THREAD_BROWSER names ${asked}, which is no program that can be run.`)
  const manager = packageManager(isOnPath)
  const installed = manager !== undefined && process.getuid?.() === 0 && install(manager) ? findBrowser() : null
  if (installed === null) throw new CannotStart(adviceFor(process.platform, manager))
  return installed
}

function install({ command, steps }: PackageManager): boolean {
  say(`No browser was found; installing Chromium with ${command}, once …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return steps.every(args => spawnSync(command, args, { env, stdio: 'ignore', timeout: patience }).status === 0)
}
