import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './print-sheet.module.css'

/** What goes to paper when this window is printed; on the screen it is not seen. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className={styles['sheet']} data-print aria-hidden="true">
      {children}
    </div>,
    document.body,
  )
}
