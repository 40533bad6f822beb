import { useRef } from 'react'
import { beginning, type Choosable, isLetter, type Keys, namedBy, pause, stop } from './typed-letters.ts'

/**
 * Letters on a closed list choose what they name, from the first of them on: the list's own hearing misses those pressed
 * before its choices are in the page, as right behind the Tab that comes to it.
 */
export function useTypedOnClosed<C extends Choosable>(
  choices: readonly C[],
  selected: C | undefined,
  choose: (choice: C) => void,
) {
  /** The letters of one word, and when the last of them was pressed. */
  const word = useRef({ text: '', at: 0 })
  return (event: Keys) => {
    const { text, at } = word.current
    const isMore = text !== '' && event.timeStamp - at <= pause
    // a blank alone opens the list
    if (!isLetter(event) || (event.key.trim() === '' && !isMore)) return
    stop(event)
    word.current = { text: (isMore ? text : '') + event.key, at: event.timeStamp }
    const named = namedOnClosed(word.current.text, choices, selected)
    if (named) choose(named)
  }
}

/** The next one for a letter, also for the same again; more letters stay with the selected one while it begins so. */
function namedOnClosed<C extends Choosable>(
  typed: string,
  choices: readonly C[],
  selected: C | undefined,
): C | undefined {
  const [first = ''] = typed
  if (typed === first) return namedBy(first, choices, selected)
  const named = beginning(typed, choices, selected === undefined ? 0 : choices.indexOf(selected))
  return named ?? (typed === first.repeat(typed.length) ? namedBy(first, choices, selected) : undefined)
}
