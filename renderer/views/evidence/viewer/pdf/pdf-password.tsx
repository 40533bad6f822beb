import { type FormEvent, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './pdf.module.css'

interface PdfPasswordProps {
  readonly wrong: boolean
  readonly onUnlock: (password: string) => void
}

/** Asks for the password of a locked PDF. It is given to the reader of the file and kept nowhere. */
export function PdfPassword({ wrong, onUnlock }: PdfPasswordProps) {
  const [password, setPassword] = useState('')
  const unlock = (event: FormEvent) => {
    event.preventDefault()
    if (password === '') return
    onUnlock(password)
  }
  const form = (
    <form className={styles['password']} onSubmit={unlock}>
      <TextField
        label="Password of this PDF"
        type="password"
        value={password}
        autoFocus
        error={wrong && password === '' ? 'That password does not open it.' : undefined}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" icon="lock-open" disabled={password === ''}>
        Open
      </Button>
    </form>
  )
  return (
    <EmptyState icon="lock" title="This PDF is locked with a password" actions={form}>
      Its password opens it here, and is remembered nowhere. The file itself stays as it was collected.
    </EmptyState>
  )
}
