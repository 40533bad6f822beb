import styles from './kbd.module.css'
import { keysOf } from './keys.ts'

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent)
const spoken: Readonly<Record<string, string>> = {
  Mod: apple ? '⌘' : 'Ctrl',
  Shift: apple ? '⇧' : 'Shift',
  Alt: apple ? '⌥' : 'Alt',
  Arrow: 'arrow',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** A shortcut as this system writes it: `Mod+Shift+Z` → `Ctrl Shift Z` or `⌘ ⇧ Z`. */
function shortcutText(keys: string): string {
  return keysOf(keys)
    .map(key => spoken[key] ?? key)
    .join(' ')
}

export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{shortcutText(keys)}</kbd>
}
