import { useState } from 'react'
import { TextField } from '#renderer/ui/text-field.tsx'
import { InlineForm } from './inline-form.tsx'

interface ReasonFormProps {
  readonly asks: string
  readonly verb: string
  readonly onGive: (reason: string) => void
  readonly onClose: () => void
}

export function ReasonForm({ asks, verb, onGive, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  return (
    <InlineForm verb={verb} ready={reason.trim() !== ''} onSubmit={() => onGive(reason.trim())} onClose={onClose}>
      <TextField label={asks} value={reason} onChange={setReason} />
    </InlineForm>
  )
}
