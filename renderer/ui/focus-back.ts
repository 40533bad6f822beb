import { useEffect } from 'react'

/**
 * Where the focus was before; where that has gone meanwhile, the view, so that Tab goes on from there. The screen that
 * asks for a passphrase is no view: its field has taken the focus already.
 */
export function focusBack(before: Element | null): HTMLElement | null {
  const there = before instanceof HTMLElement && before.isConnected && before !== document.body
  return there ? before : document.querySelector<HTMLElement>('main[tabindex]')
}

/** What had the focus as a dialog opened, and what before the dialog that this one follows, if it follows one. */
export interface OpenedFrom {
  readonly at: Element | null
  readonly first: Element | null
}

const opened = new WeakMap<Element, OpenedFrom>()

export function openedFrom(): OpenedFrom {
  const at = document.activeElement
  const before = at?.closest('[role="dialog"]')
  return { at, first: (before && opened.get(before)?.first) ?? at }
}

/** Remembered of a dialog, for one that may follow it and outlive its fields. */
export const rememberOpened = (dialog: Element, from: OpenedFrom): void => void opened.set(dialog, from)

export const focusBackFrom = ({ at, first }: OpenedFrom): HTMLElement | null => focusBack(at?.isConnected ? at : first)

/**
 * Where the focus goes as a list is gone, a moment after a choice: nowhere where whoever chose is writing in a field by
 * then, or what is typed there would go on in the list's own.
 */
export function focusAfterList(after: HTMLElement | null = null): HTMLElement | boolean {
  const isWriting = document.activeElement?.matches('input, textarea, [contenteditable="true"]') ?? false
  return isWriting ? false : (after ?? true)
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
