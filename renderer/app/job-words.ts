import type { Job } from '../state/window-store.ts'

/** `1,200 of 5,000 entries · 3 s left`; the time only once there is something to reckon from. `now` in ms. */
export function progressWords(job: Job, now: number): string {
  const { done, total, unit, startedAt } = job
  if (total === undefined) return amount(done, unit)
  const passed = now - startedAt
  const left = done > 0 && passed > 500 ? ` · ${duration((passed / done) * (total - done))} left` : ''
  return unit === 'bytes'
    ? `${amount(done, unit)} of ${amount(total, unit)}${left}`
    : `${count(done)} of ${amount(total, unit)}${left}`
}

const count = (value: number) => value.toLocaleString('en')

function amount(value: number, unit: Job['unit']): string {
  return unit === 'bytes' ? `${(value / 1_048_576).toFixed(1)} MiB` : `${count(value)} ${unit}`
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
