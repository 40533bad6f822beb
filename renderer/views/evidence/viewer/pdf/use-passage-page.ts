import { useEffect, useState } from 'react'
import { findWhole } from '../find/find-in.ts'
import type { PageParts } from './page-parts.ts'

/** Where a passage stands: on a page, on none, or not known yet, so many pages having been read. */
export type PassagePage =
  | { readonly state: 'none' }
  | { readonly state: 'searching'; readonly pages: number }
  | { readonly state: 'found'; readonly page: number }
  | { readonly state: 'missing' }

/** Looks for the page of a passage: the one that is named first, then all of them in their order. */
export function usePassagePage(
  parts: PageParts | null,
  count: number,
  passage: string | undefined,
  named: number | null,
): PassagePage {
  const [at, setAt] = useState<PassagePage>({ state: 'none' })
  useEffect(() => {
    setAt({ state: 'none' })
    if (!parts || !passage) return
    let current = true
    const look = async () => {
      const pages = Array.from({ length: count }, (_, index) => index + 1)
      const order = named ? [named, ...pages.filter(page => page !== named)] : pages
      for (const [read, page] of order.entries()) {
        if (read > 0 && read % 10 === 0) setAt({ state: 'searching', pages: read })
        const words = await parts.of(page)
        if (!current) return
        if (findWhole(words, passage)) return setAt({ state: 'found', page })
      }
      setAt({ state: 'missing' })
    }
    void look()
    return () => {
      current = false
    }
  }, [parts, count, passage, named])
  return at
}
