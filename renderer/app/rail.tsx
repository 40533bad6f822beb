import { ActionIcon } from '../commands/action-button.tsx'
import { settings, shortcuts } from '../commands/window.ts'
import { showView, useWindow } from '../state/window-store.ts'
import { Icon } from '../ui/icon.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { views } from '../views/list.ts'
import styles from './rail.module.css'

export function Rail() {
  const current = useWindow(state => state.view)
  return (
    <nav className={styles['rail']} aria-label="Views">
      {views.map(({ id, title, icon, shortcut }) => (
        <Tooltip key={id} says={title} shortcut={shortcut} side="right">
          <button
            type="button"
            className={styles['view']}
            aria-current={id === current ? 'page' : undefined}
            onClick={() => showView(id)}
          >
            <Icon name={icon} size={19} />
            {title}
          </button>
        </Tooltip>
      ))}
      <div className={styles['foot']}>
        <ActionIcon action={shortcuts} side="right" />
        <ActionIcon action={settings} side="right" />
      </div>
    </nav>
  )
}
