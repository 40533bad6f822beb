import { readFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { z } from 'zod'
import { errorCode } from './files.ts'

/** What tells one process from every other, on any computer and after any restart. */
export const runningProcess = z.object({
  host: z.string(),
  /** Changes with every start of the computer. Empty where the system has none. */
  boot: z.string(),
  pid: z.number().int().positive(),
  /** When the process began, in the system's own count: another process may get the same pid. Empty if unknown. */
  began: z.string(),
  /** When this was noted, ISO 8601. */
  at: z.iso.datetime(),
})
export type RunningProcess = z.infer<typeof runningProcess>

export async function thisProcess(): Promise<RunningProcess> {
  const [boot, began] = await Promise.all([bootId(), beginningOf(process.pid)])
  return { host: hostname(), boot, pid: process.pid, began, at: new Date().toISOString() }
}

/** A process on another computer cannot be asked and counts as running: the folder may lie on a shared drive. */
export async function isRunning(other: RunningProcess): Promise<boolean> {
  if (other.host !== hostname()) return true
  const boot = await bootId()
  if (other.boot !== boot) return false
  if (boot === '' && isFromBeforeStart(other)) return false
  if (!hasPid(other.pid)) return false
  const began = await beginningOf(other.pid)
  return began === '' || other.began === '' || began === other.began
}

/** With ten minutes to spare, because clocks are set. */
function isFromBeforeStart({ at }: RunningProcess): boolean {
  return Date.parse(at) < Date.now() - uptime() * 1000 - 10 * 60_000
}

function hasPid(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** Field 22 of Linux's stat: clock ticks from the start of the computer. The name before it may hold anything. */
async function beginningOf(pid: number): Promise<string> {
  const stat = await textOf(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

const bootId = () => textOf('/proc/sys/kernel/random/boot_id')

/** The text of a file that only some systems have. */
const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').then(
    text => text.trim(),
    () => '',
  )
