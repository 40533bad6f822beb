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
      if (!selection?.anchorNode || !place.current?.contains(selection.anchorNode)) return
      // A selection given up elsewhere, as by typing in the form below, does not end the passage; nor does the field in
      // which words are looked for, as the focus passes through it. Where the selection lies is asked, not where the
      // focus is: the browser tells of it late, when the focus may have gone on.
      if (!inField(selection)) setPassage(passageIn(selection))
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [place])
  return passage
}

/** Of a selection inside a field the browser tells only before which child the field stands. */
function inField({ anchorNode, anchorOffset }: Selection): boolean {
  const at = anchorNode?.childNodes[anchorOffset]
  return at instanceof Element && at.matches('input, textarea')
}

function passageIn(selection: Selection): Passage | null {
  const text = textOf(selection).trim().slice(0, longest)
  const [from, to] = [spotOf(selection.anchorNode), spotOf(selection.focusNode)]
  if (text === '' || !from) return null
  const [begins, ends] = [partOf(selection.anchorNode), partOf(selection.focusNode)]
  // Across two parts, whose lines are each counted by themselves.
  if (to && begins !== ends) return { text, locator: `${begins}${locatorOf(from)} to ${ends}${locatorOf(to)}` }
  return { text, locator: `${begins}${locatorOf(from, to ?? from)}` }
}

/** A line too long for the screen is broken into rows there; what is chosen across them has no such breaks. */
function textOf(selection: Selection): string {
  const range = selection.getRangeAt(0)
  const around = range.commonAncestorContainer
  const broken = around instanceof Element ? [...around.querySelectorAll<HTMLElement>('[data-unit="line"]')] : []
  const rows = broken.filter(row => range.intersectsNode(row))
  if (!rows.some(row => row.dataset['continued'])) return selection.toString()
  const parts = rows.map(row => {
    const part = range.cloneRange()
    if (!row.contains(range.startContainer)) part.setStart(row, 0)
    if (!row.contains(range.endContainer)) part.setEnd(row, row.childNodes.length)
    return `${row.dataset['continued'] ? '' : '\n'}${part.toString()}`
  })
  return parts.join('')
}

/** "message 3, " within a file that holds many; "message 3, words of its HTML, " where that can be read in several ways. */
function partOf(node: Node | null): string {
  const names: string[] = []
  let element = node instanceof Element ? node : node?.parentElement
  for (; element; element = element.parentElement) {
    const part = element instanceof HTMLElement ? element.dataset['part'] : undefined
    if (part) names.unshift(part)
  }
  return names.map(name => `${name}, `).join('')
}

function spotOf(node: Node | null): Spot | null {
  const element = node instanceof Element ? node : node?.parentElement
  const marked = element?.closest<HTMLElement>('[data-unit]')
  if (!marked) return null
  const { unit, at, more } = marked.dataset
  return { unit: unit as Spot['unit'], at: Number(at), more }
}
