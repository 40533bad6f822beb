import { readFile, readlink } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { z } from 'zod'
import { errorCode } from './files.ts'

/** What tells one process from every other, on any computer and after any restart. */
export const runningProcess = z.object({
  host: z.string(),
  /** Changes with every start of the computer. Empty where the system has none. */
  boot: z.string(),
  pid: z.number().int().positive(),
  /** The namespace that counts its pid: containers and sandboxes have their own. Empty where the system has none. */
  pids: z.string().optional(),
  /** When the process began, in the system's own count: another process may get the same pid. Empty if unknown. */
  began: z.string(),
  /** When this was noted, ISO 8601. */
  at: z.iso.datetime(),
})
export type RunningProcess = z.infer<typeof runningProcess>

/** `unknown`: it cannot be asked from here. It may be on another computer, or in another container of this one. */
export type Liveness = 'running' | 'ended' | 'unknown'

export async function thisProcess(): Promise<RunningProcess> {
  const [boot, began, pids] = await Promise.all([bootId(), beginningOf(process.pid), pidNamespace()])
  return { host: hostname(), boot, pid: process.pid, pids, began, at: new Date().toISOString() }
}

/**
 * Whether it was noted on this computer since its last start. A computer may be renamed while it runs, and containers
 * and copied disks share names: the id of the start decides, and the name only where the system has no such id.
 */
export async function isOfThisStart({ boot, host, at }: RunningProcess): Promise<boolean> {
  const now = await bootId()
  if (now !== '' || boot !== '') return boot === now
  return host === hostname() && Date.parse(at) > Date.now() - uptime() * 1000 - clocksAreSet
}

/** Whether the process still runs. Throws nothing. */
export async function livenessOf(other: RunningProcess): Promise<Liveness> {
  if (!(await isOfThisStart(other))) return 'unknown'
  const pids = await pidNamespace()
  if (other.pids !== undefined && other.pids !== pids) return 'unknown'
  if (!hasPid(other.pid)) return 'ended'
  const began = await beginningOf(other.pid)
  return began === '' || other.began === '' || began === other.began ? 'running' : 'ended'
}

/** Milliseconds to spare where times of day are compared. */
const clocksAreSet = 10 * 60_000

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

const pidNamespace = () => readlink('/proc/self/ns/pid').catch(() => '')

/** The text of a file that only some systems have. */
const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').then(
    text => text.trim(),
    () => '',
  )
