import type { Job } from '../state/window-store.ts'
import { sizeWords } from '../ui/size-words.ts'

/** `1,200 of 5,000 entries · 3 s left`; the time only once there is something to reckon from, and nothing of work that does not count. `now` in ms. */
export function progressWords({ done, total, unit, startedAt }: Job, now: number): string {
  const count = unit === 'bytes' ? sizeWords : (value: number) => value.toLocaleString('en')
  const counted = unit === 'bytes' ? '' : ` ${unit}`
  if (total === undefined) return done === 0 ? '' : `${count(done)}${counted}`
  const passed = now - startedAt
  const left = done > 0 && passed > 500 ? ` · ${duration((passed / done) * (total - done))} left` : ''
  return `${count(done)} of ${count(total)}${counted}${left}`
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}
