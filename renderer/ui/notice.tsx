import { type ReactNode, useEffect, useRef } from 'react'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'
import type { IconName } from './icons.ts'
import styles from './notice.module.css'

export type NoticeTone = 'done' | 'note' | 'warning' | 'error'

const signs: Readonly<Record<NoticeTone, IconName>> = {
  done: 'check',
  note: 'info',
  warning: 'triangle-alert',
  error: 'circle-alert',
}

interface NoticeProps {
  readonly tone: NoticeTone
  readonly children: ReactNode
  readonly action?: ReactNode
  readonly onClose?: () => void
  readonly floating?: boolean
}

/** A sentence the user must see: in place, or floating over the window. Errors are spoken at once, and scrolled to. */
export function Notice({ tone, children, action, onClose, floating }: NoticeProps) {
  const place = useRef<HTMLDivElement>(null)
  const wrong = tone === 'error' && !floating && typeof children === 'string' ? children : null
  useEffect(() => {
    if (wrong !== null) place.current?.scrollIntoView({ block: 'nearest' })
  }, [wrong])
  return (
    <div
      ref={place}
      className={cx(styles['notice'], styles[tone], floating && styles['floating'])}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <Icon name={signs[tone]} className={styles['sign']} />
      <div className={styles['says']}>{children}</div>
      {action}
      {onClose && <IconButton icon="x" label="Dismiss" size="small" onClick={onClose} />}
    </div>
  )
}
