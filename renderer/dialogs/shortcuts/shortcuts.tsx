import { type Action, type Entry, isAction } from '../../commands/action.ts'
import { useActions } from '../../commands/actions-context.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { keysInPlace } from './keys-in-place.ts'
import styles from './shortcuts.module.css'

/** Every command that has a key, by what it is about, and the keys that each place has of its own. */
export function Shortcuts({ onClose }: DialogProps<'shortcuts'>) {
  const { all, ofRows } = useActions()
  return (
    <Dialog title="Shortcuts" size="large" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard */}
      <section tabIndex={0} aria-label="Shortcuts" className={styles['groups']}>
        {[...byGroup([...all, ...ofRows])].map(([group, lines]) => (
          <KeyGroup key={group} group={group} lines={lines} />
        ))}
      </section>
    </Dialog>
  )
}

type Keyed = Pick<Action, 'title' | 'group' | 'shortcuts'>

interface KeyGroupProps {
  readonly group: string
  readonly lines: readonly Keyed[]
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

/** Every action that has a key, then the keys that each place has of its own, by their headings. */
function byGroup(entries: readonly Entry<never>[]): Map<string, Keyed[]> {
  const actions = entries.filter(entry => isAction(entry)).filter(action => action.shortcuts !== undefined)
  const inPlace = keysInPlace.flatMap(({ group, keys }) => keys.map(each => ({ ...each, group })))
  return Map.groupBy<string, Keyed>([...actions.toSorted(byPlace), ...inPlace], ({ group }) => group)
}

/** What works everywhere first. */
const byPlace = (a: Action<never>, b: Action<never>) => Number(a.inPlace ?? false) - Number(b.inPlace ?? false)
