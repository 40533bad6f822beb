import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** What axe finds wrong with the window as it is now, in words. */
export async function wrongIn(page: Page, where: string): Promise<readonly string[]> {
  // what fades in has its colours once it is there; what turns for ever is as it is
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(each => each.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(each => each.finished.catch(() => undefined)),
    ),
  )
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source)
  // what only passes the focus on, into a menu or out of it, is nothing to be read
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run({ exclude: '[data-base-ui-focus-guard]' }).then(({ violations }) => violations)`,
  )
  return found.map(({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
