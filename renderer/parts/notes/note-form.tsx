import type { KeyboardEvent } from 'react'
import { endDraft, useFields } from '#renderer/state/drafts.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { InlineForm } from '../inline-form.tsx'

interface NoteFormProps {
  readonly draft: string
  readonly text: string
  readonly verb: string
  /** Undefined: it was refused, and the form stays. */
  readonly onKeep: (text: string) => Promise<unknown>
}

/** A note being written: Ctrl+Enter keeps it. */
export function NoteForm({ draft, text, verb, onKeep }: NoteFormProps) {
  const [{ typed }, change] = useFields(draft, () => ({ typed: text }))
  const close = () => endDraft(draft)
  const ready = typed.trim() !== ''
  const keep = async () => {
    if (ready && (await onKeep(typed.trim())) !== undefined) close()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep()
  }
  return (
    <InlineForm draft={draft} verb={verb} ready={ready} onSubmit={() => void keep()} onClose={close}>
      <TextField
        label="Note"
        labelHidden
        rows={3}
        value={typed}
        onChange={next => change({ typed: next })}
        onKeyDown={keys}
      />
    </InlineForm>
  )
}
