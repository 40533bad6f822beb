import { type KeyboardEvent, useState } from 'react'
import { TextField } from '#renderer/ui/text-field.tsx'
import { InlineForm } from './inline-form.tsx'

interface NoteFormProps {
  readonly text: string
  readonly verb: string
  /** Undefined: it was refused, and the form stays. */
  readonly onKeep: (text: string) => Promise<unknown>
  readonly onClose: () => void
}

/** A note being written: Ctrl+Enter keeps it, Escape gives it up. */
export function NoteForm({ text, verb, onKeep, onClose }: NoteFormProps) {
  const [typed, setTyped] = useState(text)
  const ready = typed.trim() !== ''
  const keep = async () => {
    if (ready && (await onKeep(typed.trim())) !== undefined) onClose()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
  }
  return (
    <InlineForm verb={verb} ready={ready} onSubmit={() => void keep()} onClose={onClose}>
      <TextField label="Note" labelHidden rows={3} value={typed} onChange={setTyped} onKeyDown={keys} />
    </InlineForm>
  )
}
