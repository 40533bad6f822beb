import { type RefObject, useEffect } from 'react'

/** Puts the focus where one goes on, unless it is somewhere already: the button pressed before has gone with its view. */
export function useFirstFocus(field: RefObject<HTMLElement | null>, wanted: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it comes in sight
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement?.localName === 'main'
    if (wanted && lost) field.current?.focus()
  }, [])
}
