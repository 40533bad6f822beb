import type { ReactNode } from 'react'
import styles from './start-screen.module.css'

/** What lies behind welcome and unlock. */
export function StartScreen({ children }: { readonly children: ReactNode }) {
  return <main className={styles['screen']}>{children}</main>
}
