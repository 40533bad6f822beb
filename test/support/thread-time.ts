/**
 * Milliseconds of processor time that this thread has spent. A bound on it tells a runaway from a sound way of working,
 * and does not turn red because the machine was busy with something else.
 */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
