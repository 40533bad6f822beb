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
        for (const kind of ['click', 'keydown']) addEventListener(kind, ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
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
