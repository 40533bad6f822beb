import styles from './kbd.module.css'

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent)
const spoken: Readonly<Record<string, string>> = {
  Mod: apple ? '⌘' : 'Ctrl',
  Shift: apple ? '⇧' : 'Shift',
  Alt: apple ? '⌥' : 'Alt',
}

/** A shortcut as this system writes it: `Mod+Shift+Z` → `Ctrl Shift Z` or `⌘ ⇧ Z`. */
export function shortcutText(keys: string): string {
  return keys
    .split('+')
    .map(key => spoken[key] ?? key)
    .join(' ')
}

export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{shortcutText(keys)}</kbd>
}
