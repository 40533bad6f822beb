/** Milliseconds that work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** MiB a second of work on so many: by the clock, and by the processor's time, which a busy machine does not change. */
export async function rates(mebibytes: number, work: () => unknown) {
  const before = process.cpuUsage()
  const ms = await timed(work)
  const { user, system } = process.cpuUsage(before)
  return { clock: mebibytes / (ms / 1000), processor: mebibytes / ((user + system) / 1e6) }
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

const number = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 })

/** One line of the report: what, ours, the peer's, and the ratio, with peak memory of this process so far. */
export function report(what: string, figures: Readonly<Record<string, number | string>>): void {
  const shown = Object.entries(figures).map(
    ([name, value]) => `${name} ${typeof value === 'number' ? number(value) : value}`,
  )
  const memory = `peak ${number(process.resourceUsage().maxRSS / 1024)} MiB`
  process.stdout.write(`${what}: ${[...shown, memory].join(' · ')}\n`)
}
