import { HandlingField } from '#renderer/parts/handling/handling-field.tsx'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { useFields } from '#renderer/state/drafts.ts'

interface HandlingFormProps {
  readonly draft?: string
  readonly code: string
  readonly onGive: (code: string | null) => void
  readonly onClose: () => void
}

export function HandlingForm({ draft, code: held, onGive, onClose }: HandlingFormProps) {
  const [{ code }, change] = useFields(draft, () => ({ code: held }))
  return (
    <InlineForm draft={draft} verb="Mark" ready onSubmit={() => onGive(code.trim() || null)} onClose={onClose}>
      <HandlingField code={code} onCode={next => change({ code: next })} />
    </InlineForm>
  )
}
