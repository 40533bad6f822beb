import type { ReactNode } from 'react'
import styles from './side-panel.module.css'

interface SidePanelProps {
  readonly label: string
  readonly children: ReactNode
}

/** What stands beside a list and tells all of its chosen line; below it, where the window is narrow. */
export const SidePanel = ({ label, children }: SidePanelProps) => (
  <aside className={styles['panel']} aria-label={label}>
    {children}
  </aside>
)

interface PanelHeadProps {
  /** What it is numbered by, before its title. */
  readonly number?: string
  readonly title: ReactNode
  /** What stands beside the title: a menu, a button. */
  readonly children?: ReactNode
}

export const PanelHead = ({ number, title, children }: PanelHeadProps) => (
  <header className={styles['head']}>
    <h2 className={styles['title']}>
      {number !== undefined && <span className={styles['number']}>{number}</span>} {title}
    </h2>
    {children}
  </header>
)
