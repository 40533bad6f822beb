/** Clocks that run in the page, so that nothing between it and the test is counted. */
import type { Page } from 'playwright-core'

/**
 * Starts the clock at the next press of a button or key, and stops it once the board's list shows so many nodes and
 * links and two frames after that have been painted. Call it first, press then, and await what it returns.
 */
export async function untilPicture(page: Page, nodes: number, links: number): Promise<() => Promise<number>> {
  await page.evaluate(
    ([wantedNodes, wantedLinks]) => {
      const complete = () => {
        const list = document.querySelector<HTMLElement>('[role="application"] ul[data-node-count]')
        const { nodeCount, edgeCount } = list?.dataset ?? {}
        return nodeCount === String(wantedNodes) && edgeCount === String(wantedLinks)
      }
      const frame = () => new Promise(requestAnimationFrame)
      const run = async () => {
        const { promise, resolve } = Promise.withResolvers<number>()
        for (const kind of ['click', 'keydown'])
          addEventListener(kind, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
        const start = await promise
        while (!complete()) await frame()
        await frame()
        await frame()
        return performance.now() - start
      }
      Object.assign(globalThis, { pictureComplete: run() })
    },
    [nodes, links],
  )
  return () => page.evaluate<number>('pictureComplete')
}

/** The longest task of the page's main thread while something is done, in ms; the browser tells of none under 50. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = []
    const observer = new PerformanceObserver(list => seen.push(...list.getEntries().map(entry => entry.duration)))
    observer.observe({ type: 'longtask' })
    Object.assign(globalThis, { longTasks: { seen, observer } })
  })
  await act()
  return page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    await new Promise(done => setTimeout(done))
    const { seen, observer } = (
      globalThis as unknown as { longTasks: { seen: number[]; observer: PerformanceObserver } }
    ).longTasks
    seen.push(...observer.takeRecords().map(entry => entry.duration))
    observer.disconnect()
    return Math.max(0, ...seen)
  })
}
