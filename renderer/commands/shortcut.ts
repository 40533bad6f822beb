import { keysOf } from '../ui/keys.ts'

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** What of a key press says which it is. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a key press is this shortcut. Letters count by what they print, so that any keyboard layout works. */
export function isShortcut(event: Press, shortcut: string): boolean {
  const parts = keysOf(shortcut)
  const key = parts.at(-1) ?? ''
  const mod = apple ? event.metaKey : event.ctrlKey
  const other = apple ? event.ctrlKey : event.metaKey
  if (other || mod !== parts.includes('Mod') || event.altKey !== parts.includes('Alt')) return false
  // A sign such as ? needs Shift on many keyboards, so Shift is only asked about for letters and named keys.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  if (!isSign && event.shiftKey !== parts.includes('Shift')) return false
  return event.key.toLowerCase() === key.toLowerCase()
}

/** A plain key belongs to whoever is typing; one with Mod is a command wherever the focus is. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.target
  if (!(at instanceof HTMLElement)) return false
  return at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)
}
