import type { KeyboardEvent } from 'react'

/** Moves the focus to the next or previous row of the same card; true where the key means that. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return false
  const card = event.currentTarget.closest('aside') ?? document.body
  const rows = [...card.querySelectorAll<HTMLElement>('[data-claim], [data-row]')]
  const next = rows[rows.indexOf(event.currentTarget) + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return true
}
