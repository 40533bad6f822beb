/** The browser's folder: empty at start, gone at exit, and in memory where the system has a place for that. */
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const prefix = 'red-thread-window-'

/** Nothing of a case may be remembered, looked up or suggested by the browser itself. */
const preferences = {
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  dns_prefetching: { enabled: false },
  net: { network_prediction_options: 2 },
  profile: { password_manager_enabled: false, default_content_setting_values: { notifications: 2, geolocation: 2 } },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  session: { restore_on_startup: 5 },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
} as const

export function newProfile(): string {
  const parent = profileParent()
  removeOrphans(parent)
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`))
  mkdirSync(join(folder, 'Default'), { mode: 0o700 })
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences), { mode: 0o600 })
  return folder
}

/** The browser's process, while it holds the folder; null on a system where it leaves no such mark. */
export function holderOf(folder: string): number | null {
  try {
    // Chromium's lock is a link to "host-pid".
    const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1))
    return Number.isInteger(pid) ? pid : null
  } catch {
    return null
  }
}

/** Removes the folder once its browser has ended: until then it would write to it again. */
export async function removeProfile(folder: string, holder: number | null): Promise<void> {
  const patience = Date.now() + 5000
  while (holder !== null && isRunning(holder) && Date.now() < patience) await setTimeout(20)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

/** What the browser writes on its own account should not reach the disk. */
function profileParent(): string {
  const memory = '/dev/shm'
  try {
    accessSync(memory, constants.W_OK | constants.X_OK)
    return memory
  } catch {
    return tmpdir()
  }
}

/** Folders of processes that were killed before they could tidy up. */
function removeOrphans(parent: string): void {
  for (const name of readdirSync(parent).filter(name => name.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-', 1)[0])
    if (!isRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
