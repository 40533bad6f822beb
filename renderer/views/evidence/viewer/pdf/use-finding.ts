import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { PageParts } from './page-parts.ts'
import { type Found, useFind } from './use-find.ts'

interface Search {
  readonly wanted: string
  /** The page it was asked on: the first place from there on is gone to. */
  readonly from: number
  /** Which place is gone to since; null before any other was asked for. */
  readonly now: number | null
}

/** Looking for words in a document: what was found, which place is gone to, and the keys for it. */
export function useFinding(parts: PageParts | null, count: number, page: number, goTo: (page: number) => void) {
  const [search, setSearch] = useState<Search>({ wanted: '', from: 1, now: null })
  const field = useRef<HTMLElement>(null)
  const found = useFind(parts, count, search.wanted)
  const now = found ? placeOf(found, search, count) : -1
  const at = found?.matches[now]
  const matches = found?.matches.length ?? 0
  useEffect(() => {
    if (at) goTo(at.page)
  }, [at, goTo])
  const want = (wanted: string) => setSearch({ wanted, from: page, now: null })
  const move = (step: 1 | -1) => matches > 0 && setSearch({ ...search, now: (now + step + matches) % matches })
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'F3' || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (search.wanted.trim() === '') field.current?.querySelector('input')?.focus()
    else move(event.shiftKey ? -1 : 1)
  }
  return {
    wanted: search.wanted,
    want,
    field,
    count: matches,
    now,
    at,
    says: found ? saysOf(found, count) : '',
    move,
    keys,
  }
}

/** -1 while nothing was found from the page on that it was asked on. */
function placeOf({ matches, pages }: Found, { from, now }: Search, count: number): number {
  if (now !== null) return now
  const first = matches.findIndex(match => match.page >= from)
  return first < 0 && pages === count ? Math.min(0, matches.length - 1) : first
}

function saysOf({ matches, pages, hasText }: Found, count: number): string {
  if (pages < count) return `looked through ${pages.toLocaleString('en')} pages…`
  if (!hasText) return 'It has no text, only pictures of pages'
  return matches.length === 0 ? 'Not found' : ''
}
