import { useEffect } from 'react'

/** Where the focus was before; where that has gone meanwhile, the view, so that Tab goes on from there. */
export function focusBack(before: Element | null): HTMLElement | null {
  const there = before instanceof HTMLElement && before.isConnected && before !== document.body
  return there ? before : document.querySelector<HTMLElement>('main')
}

/** Gives the focus back when a panel goes and the focus goes with it. */
export function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (document.activeElement === document.body) focusBack(before)?.focus({ preventScroll: true })
    }
  }, [])
}
