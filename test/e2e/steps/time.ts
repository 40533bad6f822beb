/** Clocks that run in the page, so that nothing between it and the test is counted. */
import type { Page } from 'playwright-core'

/**
 * Starts the clock at the next press of a button or key, and stops it once `isShown` holds, which is asked in the page
 * frame by frame, and two frames after that have been painted. Call it first, press then, and await what it returns.
 */
export async function untilShown<A>(
  page: Page,
  isShown: (wanted: A) => boolean,
  wanted: A,
): Promise<() => Promise<number>> {
  const clock = (is: typeof isShown, about: A) => {
    const frame = () => new Promise(requestAnimationFrame)
    const run = async () => {
      const { promise, resolve } = Promise.withResolvers<number>()
      for (const kind of ['click', 'keydown'])
        addEventListener(kind, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
      const start = await promise
      while (!is(about)) await frame()
      await frame()
      await frame()
      return performance.now() - start
    }
    Object.assign(globalThis, { shownAfter: run() })
  }
  await page.evaluate(`(${clock})(${isShown}, ${JSON.stringify(wanted)})`)
  return () => page.evaluate<number>('shownAfter')
}

/** The same for the board's picture of so many nodes and links. */
export const untilPicture = (page: Page, nodes: number, links: number) =>
  untilShown(
    page,
    counts => {
      const list = document.querySelector<HTMLElement>('[role="application"] ul[data-node-count]')
      const { nodeCount, edgeCount } = list?.dataset ?? {}
      const isPainted = document.querySelector('[data-painted]') !== null
      return isPainted && nodeCount === String(counts.nodes) && edgeCount === String(counts.links)
    },
    { nodes, links },
  )

/** What a fixed piece of work takes on the machine that the rules were set on, in ms. */
const usualMs = 10

/** How many times slower the page works just now than on that machine; 1 where it is as fast or faster. */
export function slowness(page: Page): Promise<number> {
  return page.evaluate(usual => {
    let [quickest, sum] = [Number.POSITIVE_INFINITY, 0]
    for (let round = 0; round < 5; round++) {
      const start = performance.now()
      for (let n = 0; n < 1e7; n++) sum = (sum * 31 + n) | 0
      quickest = Math.min(quickest, performance.now() - start)
    }
    // used, or it need not be worked out
    return Math.max(1, quickest / usual, sum & 0)
  }, usualMs)
}

/**
 * The longest task of the page's main thread while something is done, in ms of the machine that the rules were set on;
 * the browser tells of none under 50.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = []
    const observer = new PerformanceObserver(list => seen.push(...list.getEntries().map(entry => entry.duration)))
    observer.observe({ type: 'longtask' })
    Object.assign(globalThis, { longTasks: { seen, observer } })
  })
  await act()
  const ms = await page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    await new Promise(done => setTimeout(done))
    const { seen, observer } = (
      globalThis as unknown as { longTasks: { seen: number[]; observer: PerformanceObserver } }
    ).longTasks
    seen.push(...observer.takeRecords().map(entry => entry.duration))
    observer.disconnect()
    return Math.max(0, ...seen)
  })
  return ms / (await slowness(page))
}
