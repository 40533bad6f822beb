/** `Mod+Shift+Z` → Mod, Shift, Z; the plus sign can itself be the key. */
export function keysOf(shortcut: string): readonly string[] {
  return shortcut.endsWith('+') ? [...shortcut.slice(0, -1).split('+').filter(Boolean), '+'] : shortcut.split('+')
}
