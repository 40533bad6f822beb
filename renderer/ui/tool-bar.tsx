import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './tool-bar.module.css'

interface ToolBarProps {
  readonly label?: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The bar over a view: its buttons, and what it shows. */
export const ToolBar = ({ label = 'Tools', className, children }: ToolBarProps) => (
  <div className={cx(styles['bar'], className)} role="toolbar" aria-label={label}>
    {children}
  </div>
)
