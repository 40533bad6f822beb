import { type KeyboardEvent, useRef, useState } from 'react'
import { run } from '#renderer/state/act.ts'
import { TextField } from '#renderer/ui/text-field.tsx'

interface RenameFieldProps {
  readonly id: string
  readonly label: string
  readonly onClose: () => void
}

/** The name being rewritten in place: Enter or leaving keeps it, Escape gives it up. */
export function RenameField({ id, label, onClose }: RenameFieldProps) {
  const [name, setName] = useState(label.startsWith('unnamed ') ? '' : label)
  const closed = useRef(false)
  const close = (keep: boolean) => {
    if (closed.current) return
    closed.current = true
    if (keep && name.trim() !== '' && name.trim() !== label) void run('entity.rename', { id, name: name.trim() })
    onClose()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') close(true)
    if (event.key === 'Escape') close(false)
  }
  return (
    <TextField
      label="Name"
      labelHidden
      placeholder={label}
      value={name}
      onChange={setName}
      onKeyDown={keys}
      onBlur={() => close(true)}
      onFocus={event => event.currentTarget.select()}
      autoFocus
    />
  )
}
