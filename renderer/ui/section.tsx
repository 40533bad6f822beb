import type { ReactNode } from 'react'
import styles from './section.module.css'

interface SectionProps {
  readonly title: string
  readonly count?: number
  /** What stands beside the heading. */
  readonly aside?: ReactNode
  readonly children?: ReactNode
}

/** One part of a card under its small heading. */
export function Section({ title, count, aside, children }: SectionProps) {
  return (
    <section className={styles['section']} aria-label={title}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>
          {title}
          {count === undefined ? '' : ` · ${count.toLocaleString('en')}`}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
