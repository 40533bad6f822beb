import { createContext, useContext } from 'react'
import type { Footnote } from '#shared/dossier/document.ts'

/** What every line of the page may ask for and do. */
export interface Reading {
  readonly note: (number: number) => Footnote | undefined
  readonly hasPlace: (id: string) => boolean
  /** Leads to a section or heading. */
  readonly goTo: (id: string) => void
  readonly goToNote: (number: number) => void
  /** Leads back to where a note is first cited. */
  readonly goToCitation: (number: number) => void
}

export const ReadingContext = createContext<Reading>({
  note: () => undefined,
  hasPlace: () => false,
  goTo: () => undefined,
  goToNote: () => undefined,
  goToCitation: () => undefined,
})

export function useReading(): Reading {
  return useContext(ReadingContext)
}
