import { useEffect, useRef } from 'react'

/**
 * Keeps the focus in a list whose rows go as they are decided on: it moves to the row that comes in the place of the one
 * that had it, and once there is none to the filter, or else to the next step of the dialog.
 */
export function useRowKept(changes: unknown) {
  const list = useRef<HTMLUListElement>(null)
  const at = useRef(0)
  useEffect(() => {
    const held = list.current
    const remember = ({ target }: FocusEvent) => {
      const row = [...(held?.children ?? [])].findIndex(each => each.contains(target as Node))
      if (row >= 0) at.current = row
    }
    held?.addEventListener('focusin', remember)
    return () => held?.removeEventListener('focusin', remember)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes the rows is what may take the focus with it
  useEffect(() => {
    // With the row its focus went to the page, or to the dialog as a whole.
    if (document.activeElement?.closest('form, footer, header')) return
    const rows = [...(list.current?.children ?? [])]
    const row = rows[Math.min(at.current, rows.length - 1)]
    if (row instanceof HTMLElement) row.focus()
    else {
      const dialog = list.current?.closest('[role="dialog"]')
      const field =
        dialog?.querySelector<HTMLElement>('form input') ?? dialog?.querySelector('footer button:last-child')
      if (field instanceof HTMLElement) field.focus()
    }
  }, [changes])
  return list
}
