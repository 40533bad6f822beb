import { useFields } from '#renderer/state/drafts.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { InlineForm } from './inline-form.tsx'

interface ReasonFormProps {
  readonly draft: string
  readonly asks: string
  readonly verb: string
  readonly onGive: (reason: string) => void
  readonly onClose: () => void
}

export function ReasonForm({ draft, asks, verb, onGive, onClose }: ReasonFormProps) {
  const [{ reason }, change] = useFields(draft, () => ({ reason: '' }))
  const ready = reason.trim() !== ''
  return (
    <InlineForm draft={draft} verb={verb} ready={ready} onSubmit={() => onGive(reason.trim())} onClose={onClose}>
      <TextField label={asks} value={reason} onChange={text => change({ reason: text })} />
    </InlineForm>
  )
}
