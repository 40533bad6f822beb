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
    // After the dialog, which takes the focus itself when it has gone from within.
    const frame = requestAnimationFrame(() => {
      if (!document.activeElement?.closest('form, footer, header')) rowOrNext(list.current, at.current)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [changes])
  return list
}

function rowOrNext(list: HTMLElement | null, at: number): HTMLElement | null | undefined {
  const rows = [...(list?.children ?? [])]
  const row = rows[Math.min(at, rows.length - 1)]
  if (row instanceof HTMLElement) return row
  const dialog = list?.closest('[role="dialog"]')
  return dialog?.querySelector<HTMLElement>('form input') ?? dialog?.querySelector('footer button:last-child')
}
