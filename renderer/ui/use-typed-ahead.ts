import { type KeyboardEvent, useRef, useState } from 'react'

interface Choosable {
  readonly label: string
}

type Keys = KeyboardEvent<HTMLElement> & { preventBaseUIHandler?: () => void }

/**
 * A list takes a moment to open and to take the focus. What is typed in that moment is kept for it: letters are typed
 * again once it listens, and Enter chooses what they name.
 */
export function useTypedAhead<C extends Choosable>(
  choices: readonly C[],
  selected: C | undefined,
  pick: (choice: C) => void,
) {
  const [open, setOpen] = useState(false)
  /** Null once the list listens. */
  const ahead = useRef<string | null>(null)
  const onOpenChange = (next: boolean) => {
    ahead.current = next ? '' : null
    setOpen(next)
  }
  const onKeyDown = (event: Keys) => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!open || ahead.current === null || !(isLetter || event.key === 'Enter')) return
    event.preventDefault()
    event.preventBaseUIHandler?.()
    if (isLetter) ahead.current += event.key
    else if (ahead.current !== '') {
      const named = namedBy(ahead.current, choices, selected)
      if (named) pick(named)
      onOpenChange(false)
    }
  }
  const onFocus = () => {
    // a frame later the list has put the focus where it begins
    requestAnimationFrame(() => {
      const typed = ahead.current ?? ''
      ahead.current = null
      for (const key of typed)
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    })
  }
  return { root: { open, onOpenChange }, trigger: { onKeyDown }, list: { onKeyDown, onFocus } }
}

/** As the list itself finds it: the next one that begins so, after the selected one. */
function namedBy<C extends Choosable>(typed: string, choices: readonly C[], selected: C | undefined): C | undefined {
  const from = selected === undefined ? 0 : choices.indexOf(selected) + 1
  const wanted = typed.toLowerCase()
  return [...choices.slice(from), ...choices.slice(0, from)].find(({ label }) => label.toLowerCase().startsWith(wanted))
}
