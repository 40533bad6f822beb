import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

interface EmptyStateProps {
  readonly icon: IconName
  readonly title: string
  /** One sentence: the next step. */
  readonly children: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <Icon name={icon} size={28} className={styles['icon']} />
      <h2 className={styles['title']}>{title}</h2>
      <p className={styles['next']}>{children}</p>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  )
}
