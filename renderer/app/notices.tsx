import { dismiss } from '../state/notices.ts'
import { useWindow } from '../state/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './notices.module.css'

export function Notices() {
  const notices = useWindow(state => state.notices)
  return (
    <section className={styles['notices']} aria-label="Notices">
      {notices.map(({ id, tone, says, action }) => (
        <Notice
          key={id}
          tone={tone}
          floating
          onClose={() => dismiss(id)}
          action={
            action && (
              <Button variant="quiet" onClick={action.run}>
                {action.title}
              </Button>
            )
          }
        >
          {says}
        </Notice>
      ))}
    </section>
  )
}
