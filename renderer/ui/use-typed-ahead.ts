import { type RefObject, useRef, useState } from 'react'
import { type Choosable, isLetter, type Keys, namedBy, pause, stop } from './typed-letters.ts'
import { useTypedOnClosed } from './use-typed-on-closed.ts'

/**
 * A list takes some frames to open, to take the focus and to mark what letters name. What is typed right behind the key
 * that opens it is kept: the letters are typed again once the list listens, and Enter and Tab choose what they name.
 */
export function useTypedAhead<C extends Choosable>(
  choices: readonly C[],
  selected: C | undefined,
  /** `picked` of the open list; otherwise more letters may follow, or Tab goes on. */
  choose: (choice: C, picked: boolean) => void,
) {
  const [open, setOpen] = useState(false)
  const listens = useRef(false)
  const typed = useRef<Typed | null>(null)
  const takeClosed = useTypedOnClosed(choices, selected, choice => choose(choice, false))
  /** Counts openings and closings, so that one waited for is given up once it is over. */
  const turn = useRef(0)
  const onOpenChange = (next: boolean) => {
    turn.current += 1
    listens.current = false
    typed.current = next ? { text: '', at: 0 } : null
    setOpen(next)
  }
  const leave = (choice: C | undefined, picked: boolean) => {
    if (choice) choose(choice, picked)
    onOpenChange(false)
  }
  const take = (event: Keys) =>
    open ? takeOpen(event, { choices, selected, listens, typed, leave }) : takeClosed(event)
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

/** The letters since the list was opened, and when the last of them was pressed; null once another key has moved in the list. */
interface Typed {
  readonly text: string
  readonly at: number
}

interface OpenList<C> {
  readonly choices: readonly C[]
  readonly selected: C | undefined
  readonly listens: RefObject<boolean>
  readonly typed: RefObject<Typed | null>
  /** Closes the list, with what is chosen. */
  readonly leave: (choice: C | undefined, picked: boolean) => void
}

/** A key in the open list, or ahead of it. */
function takeOpen<C extends Choosable>(event: Keys, { choices, selected, listens, typed, leave }: OpenList<C>): void {
  const { text = '', at = 0 } = typed.current ?? {}
  const named = () => (text === '' ? undefined : namedBy(text, choices, selected))
  // As in any list of a form, and Tab itself goes on from the field. Left in the list the focus would go with it, out of a dialog
  // too.
  if (event.key === 'Tab') {
    leave(listens.current ? markedIn(event.currentTarget, choices) : named(), false)
    return
  }
  const isLate = text !== '' && event.timeStamp - at > pause
  // letters typed again are heard by the list alone
  if (!event.isTrusted || typed.current === null || (listens.current && isLate)) return
  if (event.key === 'Enter') {
    const choice = named()
    if (!listens.current || choice) stop(event)
    if (choice) leave(choice, true)
  } else if (isLetter(event)) {
    typed.current = { text: text + event.key, at: event.timeStamp }
    if (!listens.current) stop(event)
  } else if (listens.current) typed.current = null
}

/** The choice whose option is marked in a list, which shows them in their order. */
function markedIn<C>(list: HTMLElement, choices: readonly C[]): C | undefined {
  const options = [...list.querySelectorAll('[role="option"]')]
  return choices[options.findIndex(option => option.hasAttribute('data-highlighted'))]
}

const typeAgain = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
