import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import styles from './field.module.css'

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'ref' | 'value' | 'onChange' | 'size' | 'className'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Several lines, this many at first. */
  readonly rows?: number
  readonly mono?: boolean
  /** The label is spoken but not shown. */
  readonly labelHidden?: boolean
  readonly className?: string | undefined
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, error, rows, mono, labelHidden, className, ...rest } = props
  const id = useId()
  const says = error ?? hint
  const control = {
    id,
    value,
    className: cx(styles['control'], mono && styles['mono']),
    'aria-invalid': error ? true : undefined,
    'aria-describedby': says ? `${id}-says` : undefined,
    'aria-label': labelHidden ? label : undefined,
    spellCheck: false,
    autoComplete: 'off',
  }
  return (
    <div className={cx(styles['field'], className)}>
      {!labelHidden && (
        <label htmlFor={id} className={styles['label']}>
          {label}
        </label>
      )}
      {rows ? (
        <textarea
          {...control}
          {...(rest as ComponentProps<'textarea'>)}
          rows={rows}
          onChange={event => onChange(event.target.value)}
        />
      ) : (
        <input {...control} {...rest} onChange={event => onChange(event.target.value)} />
      )}
      {says && (
        <div id={`${id}-says`} className={error ? styles['error'] : styles['hint']} role={error ? 'alert' : undefined}>
          {says}
        </div>
      )}
    </div>
  )
}
