import type { WindowCommand } from '../../commands/window-command.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { keysInPlace } from './keys-in-place.ts'
import styles from './shortcuts.module.css'

/** Every command that has a key, by what it is about, and the keys that each place has of its own. */
export function Shortcuts({ onClose, commands }: DialogProps) {
  return (
    <Dialog title="Shortcuts" size="large" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section tabIndex={0} aria-label="Shortcuts" className={styles['groups']}>
        {[...byGroup(commands)].map(([group, lines]) => (
          <KeyGroup key={group} group={group} lines={lines} />
        ))}
        {keysInPlace.map(({ group, keys }) => (
          <KeyGroup key={group} group={group} lines={keys} />
        ))}
      </section>
    </Dialog>
  )
}

interface KeyGroupProps {
  readonly group: string
  readonly lines: readonly { readonly title: string; readonly shortcuts?: readonly string[] | undefined }[]
}

function KeyGroup({ group, lines }: KeyGroupProps) {
  return (
    <div className={styles['group']}>
      <h3 className={styles['heading']}>{group}</h3>
      {lines.map(({ title, shortcuts }) => (
        <div key={title} className={styles['line']}>
          <span>{title}</span>
          <span className={styles['keys']}>
            {shortcuts?.map(keys => (
              <Kbd key={keys} keys={keys} />
            ))}
          </span>
        </div>
      ))}
    </div>
  )
}

function byGroup(commands: readonly WindowCommand[]): Map<string, WindowCommand[]> {
  return Map.groupBy(
    commands.filter(command => command.shortcuts),
    command => command.group,
  )
}
