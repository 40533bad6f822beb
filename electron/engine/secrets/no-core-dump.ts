import { writeFileSync } from 'node:fs'

/** Linux: which parts of a process's memory go into a core dump, a bit each (core(5)); every child starts with it. */
const filter = '/proc/self/coredump_filter'

/**
 * Keeps this process's memory, and that of all it starts from now on, out of core dumps: a process that is killed by a
 * fault leaves a dump without a byte of its keys. macOS writes none unless it is configured to, and Windows keeps them for
 * its own reports alone; there, and where the system refuses, nothing happens.
 */
export function withoutCoreDump(): void {
  try {
    writeFileSync(filter, '0')
  } catch {
    // no such file on this system, or not ours to write: nothing to be done from within a process
  }
}
