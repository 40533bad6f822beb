import type { Page } from 'playwright-core'
import type { AppEvent } from '#shared/contract.ts'
import { eventText } from '../for-window.ts'
import { deliverFunction } from './bridge-script.ts'

/** With the longest of them together still below what the pipe takes. */
const mostAtOnce = 4

/**
 * Tells the window every event in order. While one delivery is under way the next ones gather and go together, so a
 * burst costs few round trips.
 */
export function pushTo(page: Page): (event: AppEvent) => void {
  const waiting: string[] = []
  let delivering = false
  const deliver = async () => {
    delivering = true
    while (waiting.length > 0 && !page.isClosed()) {
      const events = waiting.splice(0, mostAtOnce)
      // A window that is just reloading misses these and fetches everything afresh anyway.
      await page.evaluate(`globalThis.${deliverFunction}?.(${JSON.stringify(events)})`).catch(() => undefined)
    }
    delivering = false
  }
  return event => {
    waiting.push(eventText(event))
    if (!delivering) void deliver()
  }
}
