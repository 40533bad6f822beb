/** What a browser shows while something is done: how far its frames lie apart, and how long its main thread is busy. */
import type { Page } from 'playwright-core'
import { quantile } from './measure.ts'

export interface Frames {
  /** ms between frames, of 95 in 100; a screen shows one in 16.7. */
  readonly p95: number
  /** ms of the longest task; the browser tells of none under 50. */
  readonly longestTask: number
}

export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const [between, tasks]: [number[], number[]] = [[], []]
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration)))
    observer.observe({ type: 'longtask' })
    let [last, on] = [performance.now(), true]
    const frame = (now: number) => {
      between.push(now - last)
      last = now
      if (on) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    const end = async () => {
      on = false
      await new Promise(requestAnimationFrame)
      await new Promise(done => setTimeout(done))
      observer.disconnect()
      return { between: between.slice(1), tasks }
    }
    Object.assign(globalThis, { endFrames: end })
  })
  await act()
  const { between, tasks } = await page.evaluate<Record<'between' | 'tasks', number[]>>('endFrames()')
  return { p95: quantile(between, 0.95), longestTask: Math.max(0, ...tasks) }
}
