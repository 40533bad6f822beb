import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './field.module.css'

interface FieldFrameProps {
  /** Of the control. */
  readonly id: string
  readonly label: string
  /** The label is spoken but not shown. */
  readonly labelHidden?: boolean | undefined
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly className?: string | undefined
  /** The control, with what ties it to its label and to what is said of it. */
  readonly children: (described: Described) => ReactNode
}

interface Described {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
  readonly 'aria-label': string | undefined
}

/** A control with its label above, and what is wrong with it or helps with it below. */
export function FieldFrame({ id, label, labelHidden, hint, error, className, children }: FieldFrameProps) {
  const says = error ?? hint
  return (
    <div className={cx(styles['field'], className)}>
      {!labelHidden && (
        <label htmlFor={id} className={styles['label']}>
          {label}
        </label>
      )}
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': says ? `${id}-says` : undefined,
        'aria-label': labelHidden ? label : undefined,
      })}
      {says && (
        <div id={`${id}-says`} className={error ? styles['error'] : styles['hint']} role={error ? 'alert' : undefined}>
          {says}
        </div>
      )}
    </div>
  )
}
