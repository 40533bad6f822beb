import { keysOf } from '../ui/keys.ts'
import type { Pressed } from '../ui/pressed.ts'

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The modifiers of a press that shortcuts ask about. */
export type Held = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>

/** Whether one meaning of a key press is this shortcut. */
export function isMeant(held: Held, { key, shift }: Pressed, shortcut: string): boolean {
  const parts = keysOf(shortcut)
  const mod = apple ? held.metaKey : held.ctrlKey
  const other = apple ? held.ctrlKey : held.metaKey
  if (other || mod !== parts.includes('Mod') || held.altKey !== parts.includes('Alt')) return false
  // A sign such as ? needs Shift on many keyboards, a digit on the French one.
  return key === parts.at(-1)?.toLowerCase() && (shift === null || shift === parts.includes('Shift'))
}

/** A plain key belongs to whoever is typing; one with Mod is a command wherever the focus is. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target
  if (!(at instanceof HTMLElement)) return false
  return at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)
}
