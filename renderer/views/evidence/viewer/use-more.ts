import { useState } from 'react'

interface More<Item> {
  readonly shown: readonly Item[]
  /** How many are not shown yet. */
  readonly left: number
  readonly showMore: () => void
}

/** As many of a list as a window draws without being felt, and as many again when they are asked for. */
export function useMore<Item>(items: readonly Item[], step: number, atLeast = 0): More<Item> {
  const [asked, setAsked] = useState(step)
  const count = Math.max(asked, Math.ceil(atLeast / step) * step)
  return {
    shown: items.slice(0, count),
    left: Math.max(items.length - count, 0),
    showMore: () => setAsked(count + step),
  }
}
