import type { KeyboardEvent } from 'react'

/** What letters choose from, by what it is called. */
export interface Choosable {
  readonly label: string
}

export type Keys = KeyboardEvent<HTMLElement> & { preventBaseUIHandler?: () => void }

/** The list's own pause, after which letters begin a new word. */
export const pause = 750

export function isLetter(event: Keys): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** Nobody else hears of the press. */
export function stop(event: Keys): void {
  event.preventDefault()
  event.stopPropagation()
  event.preventBaseUIHandler?.()
}

/** As the list itself finds it: the next one that begins so, after the selected one. */
export function namedBy<C extends Choosable>(
  typed: string,
  choices: readonly C[],
  selected: C | undefined,
): C | undefined {
  return beginning(typed, choices, selected === undefined ? 0 : choices.indexOf(selected) + 1)
}

/** The first that begins so of those from a place on, and then of those before it. */
export function beginning<C extends Choosable>(typed: string, choices: readonly C[], from: number): C | undefined {
  const wanted = typed.toLowerCase()
  return [...choices.slice(from), ...choices.slice(0, from)].find(({ label }) => label.toLowerCase().startsWith(wanted))
}
