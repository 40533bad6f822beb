import { afterEach, expect, test, vi } from 'vitest'
import { onPixelRatio } from '#renderer/ui/pixel-ratio.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A browser's window that goes from screen to screen: a query hears once that its ratio is left. */
function screens() {
  const queries: { readonly query: string; readonly events: EventTarget }[] = []
  vi.stubGlobal('matchMedia', (query: string) => {
    const events = new EventTarget()
    queries.push({ query, events })
    return events
  })
  const goTo = (ratio: number) => {
    const left = `(resolution: ${globalThis.devicePixelRatio}dppx)`
    vi.stubGlobal('devicePixelRatio', ratio)
    for (const { query, events } of [...queries]) if (query === left) events.dispatchEvent(new Event('change'))
  }
  vi.stubGlobal('devicePixelRatio', 1)
  return { goTo }
}

test('every change of the ratio is heard, once each, until nobody listens any more', () => {
  const { goTo } = screens()
  let heard = 0
  const off = onPixelRatio(() => heard++)
  const counts = [2, 1.5, 1, 2].map(ratio => {
    goTo(ratio)
    return heard
  })
  expect(counts).toEqual([1, 2, 3, 4])
  off()
  goTo(1)
  expect(heard).toBe(4)
})
