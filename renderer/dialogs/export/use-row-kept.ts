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
    // After the dialog, which takes the focus itself when it has gone from within; a button may be busy for a while.
    let [frame, tries] = [0, 600]
    const keep = () => {
      const held = document.activeElement
      if (held && !held.matches('h2') && held.closest('form, footer, header')) return
      const next = rowOrNext(list.current, at.current)
      next?.focus()
      if (document.activeElement !== next && tries-- > 0) frame = requestAnimationFrame(keep)
    }
    frame = requestAnimationFrame(keep)
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
