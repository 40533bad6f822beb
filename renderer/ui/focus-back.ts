import { type RefObject, useEffect, useLayoutEffect } from 'react'

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
  const list = document.activeElement?.closest('[role="listbox"]')
  // a list closes as a dialog opens over it: its field is what stays
  const field = list && document.querySelector(`[aria-controls="${CSS.escape(list.id)}"]`)
  const at = field ?? document.activeElement
  const before = at?.closest('[role="dialog"]')
  return { at, first: (before && opened.get(before)?.first) ?? at }
}

/** Remembered of a dialog, for one that may follow it and outlive its fields. */
export const rememberOpened = (dialog: Element, from: OpenedFrom): void => void opened.set(dialog, from)

const focusBackFrom = ({ at, first }: OpenedFrom): HTMLElement | null => focusBack(at?.isConnected ? at : first)

/** Whether the focus is in what goes, or has fallen out of the page: elsewhere it is where the user has put it meanwhile. */
export function isLeftIn(going: Element | null): boolean {
  const at = document.activeElement
  return at === null || at === document.body || going?.contains(at) === true
}

/**
 * Gives the focus back to a field as its list closes. The list would do so itself, but only once it has faded out: what
 * is pressed until then would be lost in it.
 */
export function useFocusBackAtOnce(
  open: boolean,
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    if (!open && list.current?.contains(document.activeElement)) field.current?.focus({ preventScroll: true })
  }, [open, list, field])
}

/**
 * Gives the focus back as a dialog goes, unless one that follows it has taken it. Base UI decides that before the one
 * that follows is there, and would take the focus out of it: what is typed right behind would be lost.
 */
export function useFocusBackFrom(from: RefObject<OpenedFrom>): void {
  useEffect(() => {
    const opened = from.current
    return () => {
      if (isLeftIn(null)) focusBackFrom(opened)?.focus({ preventScroll: true })
    }
  }, [from])
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
