import { type ReactNode, useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from '../form/form.module.css'

interface SecretFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error?: string | undefined
  readonly hint?: ReactNode
  readonly autoFocus?: boolean
}

/** A passphrase: hidden until asked. */
export function SecretField({ label, value, onChange, error, hint, autoFocus }: SecretFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <div className={styles['secret']}>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        type={shown ? 'text' : 'password'}
        error={error}
        hint={hint}
        mono={shown}
        autoFocus={autoFocus ?? false}
      />
      <IconButton
        icon={shown ? 'eye-off' : 'eye'}
        label={shown ? 'Hide it' : 'Show it'}
        className={styles['reveal']}
        onClick={() => setShown(!shown)}
      />
    </div>
  )
}
