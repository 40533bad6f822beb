import { useMemo } from 'react'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { citationsOf, noteName, type Piece } from './pieces.ts'
import type { Reading } from './reading.ts'

interface Pages {
  readonly document: DossierDocument
  readonly pieces: readonly Piece[]
  readonly places: ReadonlyMap<string, number>
  /** Brings a piece in sight. */
  readonly show: (place: number | undefined) => void
  readonly onJump: ((id: string) => void) | undefined
}

/** What the lines of one document may ask for and do. */
export function useReadingOf({ document, pieces, places, show, onJump }: Pages): Reading {
  return useMemo(() => {
    const citations = citationsOf(pieces)
    return {
      note: number => document.notes[number - 1],
      hasPlace: id => places.has(id),
      goTo: id => {
        show(places.get(id))
        onJump?.(id)
      },
      goToNote: number => show(places.get(noteName(number))),
      goToCitation: number => show(citations.get(number)),
    }
  }, [document, pieces, places, show, onJump])
}
