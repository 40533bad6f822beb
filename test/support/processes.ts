/** What Linux tells of running processes, read from /proc. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** A process and everything it started. */
export function familyOf(pid: number): readonly number[] {
  const parents = new Map(runningProcesses().map(each => [each, parentOf(each)]))
  const family = [pid]
  // The list grows while it is walked, so grandchildren are found too.
  for (const member of family)
    family.push(...[...parents].filter(([, parent]) => parent === member).map(([child]) => child))
  return family
}

/** How many TCP sockets a process and its children listen on. */
export function listeningSockets(pid: number): number {
  const listening = new Set(['tcp', 'tcp6'].flatMap(listenersIn))
  return familyOf(pid)
    .flatMap(socketsOf)
    .filter(inode => listening.has(inode)).length
}

function runningProcesses(): readonly number[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
}

function parentOf(pid: number): number | undefined {
  const stat = tryTo(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The name in brackets may hold spaces; state and parent follow it.
  return stat === undefined ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

const listenState = '0A'

function listenersIn(table: string): readonly string[] {
  const rows = (tryTo(() => readFileSync(`/proc/net/${table}`, 'utf8')) ?? '').split('\n').slice(1)
  const columns = rows.map(row => row.trim().split(/\s+/))
  return columns.filter(([, , , state]) => state === listenState).map(row => row[9] ?? '')
}

function socketsOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`
  const links = (tryTo(() => readdirSync(folder)) ?? []).map(fd => tryTo(() => readlinkSync(`${folder}/${fd}`)) ?? '')
  return links.map(link => /^socket:\[(\d+)\]$/.exec(link)?.[1]).filter(inode => inode !== undefined)
}

/** Processes end while they are looked at. */
function tryTo<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
