import { type RefObject, useEffect, useState } from 'react'
import { locatorOf, type Spot } from './locator.ts'

/** What is selected in a viewer, and where it stands. */
export interface Passage {
  readonly text: string
  readonly locator: string
}

/** Longer than this is no passage but the document. */
const longest = 4_000

/** Follows the selection inside a viewer, by the spots that its elements are marked with (`data-unit`, `data-at`). */
export function usePassage(place: RefObject<HTMLElement | null>): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null)
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection()
      const inside = selection?.anchorNode && place.current?.contains(selection.anchorNode)
      // A selection given up elsewhere, as by typing in the form below, does not end the passage.
      if (inside) setPassage(passageIn(selection))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [place])
  return passage
}

function passageIn(selection: Selection): Passage | null {
  const text = selection.toString().trim().slice(0, longest)
  const [from, to] = [spotOf(selection.anchorNode), spotOf(selection.focusNode)]
  return text === '' || !from
    ? null
    : { text, locator: `${partOf(selection.anchorNode)}${locatorOf(from, to ?? from)}` }
}

/** "message 3, " within a file that holds many. */
function partOf(node: Node | null): string {
  const element = node instanceof Element ? node : node?.parentElement
  const part = element?.closest<HTMLElement>('[data-part]')?.dataset['part']
  return part ? `${part}, ` : ''
}

function spotOf(node: Node | null): Spot | null {
  const element = node instanceof Element ? node : node?.parentElement
  const marked = element?.closest<HTMLElement>('[data-unit]')
  if (!marked) return null
  const { unit, at, more } = marked.dataset
  return { unit: unit as Spot['unit'], at: Number(at), more }
}
