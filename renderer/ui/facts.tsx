import type { ReactNode } from 'react'
import styles from './facts.module.css'

/** What is known of something, a name and a value to a line. */
export const Facts = ({ children }: { readonly children: ReactNode }) => <dl className={styles['facts']}>{children}</dl>

interface FactProps {
  readonly name: string
  /** For hashes and addresses. */
  readonly mono?: boolean
  readonly children: ReactNode
}

/** One line of it; none where nothing is known. */
export function Fact({ name, mono = false, children }: FactProps) {
  if (children === undefined || children === null || children === '') return null
  return (
    <>
      <dt>{name}</dt>
      <dd className={mono ? styles['mono'] : undefined}>{children}</dd>
    </>
  )
}
