import { useEffect, useState } from 'react'
import { findIn } from '../find/find-in.ts'
import type { PageParts } from './page-parts.ts'

/** A match by its page and which of that page's it is, 0 for the first. */
export interface MatchPosition {
  readonly page: number
  readonly nth: number
}

export interface Found {
  readonly matches: readonly MatchPosition[]
  /** How many pages were looked through. */
  readonly pages: number
  /** Whether any of them had text at all. */
  readonly hasText: boolean
}

const nothing: Found = { matches: [], pages: 0, hasText: false }

/** Typing goes on a little before it is looked for. */
const pauseMs = 150
/** How often what was found so far is shown. */
const showMs = 150

/** Looks for words through all pages, from the first on, and tells what was found so far; null while there are none. */
export function useFind(parts: PageParts | null, count: number, wanted: string): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    setFound(null)
    if (!parts || wanted.trim() === '') return
    let current = true
    const look = async () => {
      let [held, shown] = [nothing, performance.now()]
      for (let page = 1; page <= count; page++) {
        const words = await parts.of(page)
        if (!current) return
        const here = findIn(words, wanted).map((_, nth) => ({ page, nth }))
        held = { matches: [...held.matches, ...here], pages: page, hasText: held.hasText || words.length > 0 }
        if (page < count && performance.now() - shown < showMs) continue
        shown = performance.now()
        setFound(held)
        // Pages that were read before come at once: the window draws between them.
        await new Promise(resolve => setTimeout(resolve))
      }
    }
    const timer = setTimeout(() => void look(), pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [parts, count, wanted])
  return found
}
