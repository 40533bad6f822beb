import { useState } from 'react'
import { HandlingField } from '../sources/handling-field.tsx'
import { InlineForm } from './inline-form.tsx'

interface HandlingFormProps {
  readonly code: string
  readonly onGive: (code: string | null) => void
  readonly onClose: () => void
}

export function HandlingForm({ code: held, onGive, onClose }: HandlingFormProps) {
  const [code, setCode] = useState(held)
  return (
    <InlineForm verb="Mark" ready onSubmit={() => onGive(code.trim() || null)} onClose={onClose}>
      <HandlingField code={code} onCode={setCode} />
    </InlineForm>
  )
}
