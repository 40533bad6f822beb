import { type KeyboardEvent, useEffect, useRef } from 'react'
import { run } from '#renderer/state/act.ts'
import { endDraft, useFields, wasJustOpened } from '#renderer/state/drafts.ts'
import { TextField } from '#renderer/ui/text-field.tsx'

interface RenameFieldProps {
  readonly draft: string
  readonly id: string
  readonly label: string
}

/** The name being rewritten in place: Enter or leaving keeps it, Escape gives it up. */
export function RenameField({ draft, id, label }: RenameFieldProps) {
  const [{ name }, change] = useFields(draft, () => ({ name: label.startsWith('unnamed ') ? '' : label }))
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (wasJustOpened(draft)) box.current?.querySelector('input')?.focus()
  }, [draft])
  const closed = useRef(false)
  const close = (keep: boolean) => {
    if (closed.current) return
    closed.current = true
    if (keep && name.trim() !== '' && name.trim() !== label) void run('entity.rename', { id, name: name.trim() })
    endDraft(draft)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') close(true)
    if (event.key === 'Escape') close(false)
  }
  return (
    <div ref={box}>
      <TextField
        label="Name"
        labelHidden
        placeholder={label}
        value={name}
        onChange={text => change({ name: text })}
        onKeyDown={keys}
        onBlur={() => close(true)}
        onFocus={event => event.currentTarget.select()}
      />
    </div>
  )
}
