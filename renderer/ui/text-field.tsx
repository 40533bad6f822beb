import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import styles from './field.module.css'
import { FieldFrame } from './field-frame.tsx'

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
  const common = {
    value,
    className: cx(styles['control'], mono && styles['mono']),
    spellCheck: false,
    autoComplete: 'off',
  }
  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      {described =>
        rows ? (
          <textarea
            {...described}
            {...common}
            {...(rest as ComponentProps<'textarea'>)}
            rows={rows}
            onChange={event => onChange(event.target.value)}
          />
        ) : (
          <input {...described} {...common} {...rest} onChange={event => onChange(event.target.value)} />
        )
      }
    </FieldFrame>
  )
}
