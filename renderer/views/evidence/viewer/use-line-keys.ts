import { type KeyboardEvent, type RefObject, useRef } from 'react'

/** Whole lines chosen by keys: arrows move, Shift with arrows extends. The browser's selection shows and keeps them. */
export function useLineKeys(
  place: RefObject<HTMLElement | null>,
  count: number,
  show: (index: number) => void,
): (event: KeyboardEvent) => void {
  const chosen = useRef<{ readonly anchor: number; readonly focus: number } | null>(null)
  return event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const before = chosen.current ?? firstSeen(place.current, step)
    const focus = Math.max(0, Math.min(count - 1, before.focus + step))
    chosen.current = { anchor: event.shiftKey ? before.anchor : focus, focus }
    show(focus)
    selectLines(place.current, chosen.current.anchor, focus)
  }
}

/** Keys begin at the first line in sight. */
function firstSeen(place: HTMLElement | null, step: number): { readonly anchor: number; readonly focus: number } {
  const top = place?.getBoundingClientRect().top ?? 0
  const lines = [...(place?.querySelectorAll<HTMLElement>('[data-index]') ?? [])]
  const first = lines.find(line => line.getBoundingClientRect().bottom > top + 1)
  const index = Number(first?.dataset['index'] ?? 0) - step
  return { anchor: index, focus: index }
}

/** Lines scrolled out of the page are left out: only what is seen can be chosen. */
function selectLines(place: HTMLElement | null, anchor: number, focus: number): void {
  const text = (index: number) => place?.querySelector(`[data-index="${index}"] > * > :last-child`)
  const [from, to] = [text(Math.min(anchor, focus)), text(Math.max(anchor, focus))]
  if (!from || !to) return
  document.getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
  // The browser tells it later: a Tab pressed at once would pass by the button for what is chosen.
  document.dispatchEvent(new Event('selectionchange'))
}
