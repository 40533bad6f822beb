import { windowCommands } from '../commands/list.ts'
import { canRun } from '../commands/window-command.ts'
import { useStatus } from '../state/case-store.ts'
import { Logo } from '../ui/logo.tsx'
import { Menu } from '../ui/menu.tsx'
import type { MenuEntry } from '../ui/menu-items.tsx'
import styles from './case-menu.module.css'

const entries = [
  'new',
  'open',
  'open-bundle',
  '-',
  'share',
  'export',
  'import',
  'passphrase',
  'findings',
  '-',
  'identity',
  'settings',
  'shortcuts',
  '-',
  'lock',
  'close',
]

/** The menu behind the sign at the top left. */
export function CaseMenu() {
  useStatus()
  return (
    <Menu items={entries.map(menuEntry)}>
      <button type="button" className={styles['sign']} aria-label="Case menu">
        <Logo />
      </button>
    </Menu>
  )
}

function menuEntry(id: string): MenuEntry {
  const command = windowCommands.find(each => each.id === id)
  if (!command) return 'separator'
  const { title, icon, shortcuts, run } = command
  const extras = { ...(icon ? { icon } : {}), ...(shortcuts?.[0] ? { shortcut: shortcuts[0] } : {}) }
  return { title, run, disabled: !canRun(command), ...extras }
}
