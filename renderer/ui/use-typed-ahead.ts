import { useRef, useState } from 'react'
import { type Choosable, isLetter, type Keys, namedBy, pause, stop } from './typed-letters.ts'
import { useTypedOnClosed } from './use-typed-on-closed.ts'

/**
 * A list takes some frames to open, to take the focus and to mark what letters name. What is typed right behind the key
 * that opens it is kept: the letters are typed again once the list listens, and Enter chooses what they name.
 */
export function useTypedAhead<C extends Choosable>(
  choices: readonly C[],
  selected: C | undefined,
  /** `picked` of the open list; otherwise more letters may follow. */
  choose: (choice: C, picked: boolean) => void,
) {
  const [open, setOpen] = useState(false)
  const listens = useRef(false)
  /** The letters since the list was opened, and when the last of them was pressed; null once another key has moved in the list. */
  const typed = useRef<{ readonly text: string; readonly at: number } | null>(null)
  const takeClosed = useTypedOnClosed(choices, selected, choice => choose(choice, false))
  /** Counts openings and closings, so that one waited for is given up once it is over. */
  const turn = useRef(0)
  const onOpenChange = (next: boolean) => {
    turn.current += 1
    listens.current = false
    typed.current = next ? { text: '', at: 0 } : null
    setOpen(next)
  }
  const take = (event: Keys) => {
    if (!open) return takeClosed(event)
    const { text = '', at = 0 } = typed.current ?? {}
    const isLate = text !== '' && event.timeStamp - at > pause
    // letters typed again are heard by the list alone
    if (!event.isTrusted || typed.current === null || (listens.current && isLate)) return
    if (event.key === 'Enter') {
      const named = text === '' ? undefined : namedBy(text, choices, selected)
      if (!listens.current || named) stop(event)
      if (!named) return
      choose(named, true)
      onOpenChange(false)
    } else if (isLetter(event)) {
      typed.current = { text: text + event.key, at: event.timeStamp }
      if (!listens.current) stop(event)
    } else if (listens.current) typed.current = null
  }
  const listen = (list: HTMLElement, of: number) => {
    if (of !== turn.current || listens.current) return
    const option = list.querySelector('[role="option"]')
    // what is not yet in sight is not found by its letters
    if (!option?.checkVisibility({ visibilityProperty: true }))
      return void requestAnimationFrame(() => listen(list, of))
    listens.current = true
    for (const key of typed.current?.text ?? '') typeAgain(key)
  }
  const onFocus = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const of = turn.current
    // a frame later the list has put the focus where it begins
    if (open) requestAnimationFrame(() => listen(currentTarget, of))
  }
  // Of the list before the choice that has the focus hears of it: the mark may be ahead of the focus.
  return { root: { open, onOpenChange }, trigger: { onKeyDown: take }, list: { onKeyDownCapture: take, onFocus } }
}

const typeAgain = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
