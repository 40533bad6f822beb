import type { KeyboardEvent, ReactNode } from 'react'
import styles from './panes.module.css'

interface PanesProps {
  /** Keys that no part of it has used. */
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined
  readonly children: ReactNode
}

/** A list with its details beside it; below it, where the window is narrow or the text large. */
export const Panes = ({ onKeyDown, children }: PanesProps) => (
  // biome-ignore lint/a11y/noStaticElementInteractions: it holds a view, and its keys are those of the view
  <div className={styles['panes']} onKeyDown={onKeyDown}>
    {children}
  </div>
)
