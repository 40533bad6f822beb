import type { WindowCommand } from '../commands/window-command.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import type { DialogProps } from './dialog-props.ts'
import styles from './shortcuts.module.css'

/** Every command that has a key, by what it is about. */
export function Shortcuts({ onClose, commands }: DialogProps) {
  return (
    <Dialog title="Shortcuts" size="large" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section tabIndex={0} aria-label="Shortcuts" className={styles['groups']}>
        {[...byGroup(commands)].map(([group, held]) => (
          <div key={group} className={styles['group']}>
            <h3 className={styles['heading']}>{group}</h3>
            {held.map(({ id, title, shortcuts }) => (
              <div key={id} className={styles['line']}>
                <span>{title}</span>
                <span className={styles['keys']}>
                  {shortcuts?.map(keys => (
                    <Kbd key={keys} keys={keys} />
                  ))}
                </span>
              </div>
            ))}
          </div>
        ))}
      </section>
    </Dialog>
  )
}

function byGroup(commands: readonly WindowCommand[]): Map<string, WindowCommand[]> {
  return Map.groupBy(
    commands.filter(command => command.shortcuts),
    command => command.group,
  )
}
