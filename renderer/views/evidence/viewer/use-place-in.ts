import { useMemo } from 'react'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import { type Found, findPassage } from '../passage/find-passage.ts'
import { readLocator } from '../passage/locator.ts'

interface PlaceIn {
  readonly found: Found | null
  /** Index of the first and last line that is gone to. */
  readonly first: number | null
  readonly last: number | null
}

/** Where in lines of text a place is: by its passage, else by the lines it names. */
export function usePlaceIn(lines: readonly string[], place: ViewTarget): PlaceIn {
  return useMemo(() => {
    const named = readLocator(place.locator)
    const found = place.passage ? findPassage(lines, place.passage, (named?.from ?? 1) - 1) : null
    const line = named?.unit === 'line' ? named : null
    return {
      found,
      first: found?.from ?? (line && line.from - 1),
      last: found?.to ?? (line && line.to - 1),
    }
  }, [lines, place])
}
