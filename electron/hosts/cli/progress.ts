import type { JobProgress } from '#shared/contract.ts'

/** How far long work is, on one line of its own that is wiped at the end. Only for a person at a terminal. */
export function showProgress({ title, unit, done, total, ended }: JobProgress): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\r\u001b[K${ended ? '' : `${title}: ${amount(unit, done)}${share(done, total)}`}`)
}

const amount = (unit: JobProgress['unit'], done: number) =>
  unit === 'bytes' ? `${(done / 2 ** 20).toFixed(1)} MiB` : `${done} ${unit}`

const share = (done: number, total: number | undefined) => (total ? ` (${Math.floor((done / total) * 100)} %)` : '')
