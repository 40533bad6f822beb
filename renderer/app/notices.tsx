import { useRef } from 'react'
import { createPortal } from 'react-dom'
import { dismiss } from '../state/notices.ts'
import { useWindow } from '../state/window-store.ts'
import { Button } from '../ui/button.tsx'
import { floatingOver } from '../ui/floating-over.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './notices.module.css'
import { useFreePlace } from './use-free-place.ts'

/** Beside the app, like dialogs, so that none of these hides them; a region so marked is left readable under a dialog. */
export function Notices() {
  const notices = useWindow(state => state.notices)
  const place = useRef<HTMLElement>(null)
  useFreePlace(place, notices)
  return createPortal(
    <section ref={place} className={styles['notices']} aria-label="Notices" aria-live="off" {...floatingOver}>
      {notices.map(({ id, tone, says, action }) => (
        <Notice
          key={id}
          tone={tone}
          floating
          onClose={() => dismiss(id)}
          action={
            action && (
              <Button
                variant="quiet"
                onClick={() => {
                  dismiss(id)
                  action.run()
                }}
              >
                {action.title}
              </Button>
            )
          }
        >
          {says}
        </Notice>
      ))}
    </section>,
    document.body,
  )
}
