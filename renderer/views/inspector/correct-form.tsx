import { useState } from 'react'
import { readInput, writeValue } from '#renderer/fields/read-input.ts'
import { ValueEditor } from '#renderer/fields/value-editor.tsx'
import { run } from '#renderer/state/act.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { Property } from '#shared/model/entity-type.ts'
import { gradeOf, schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { get } from '#shared/ops/state.ts'
import { NewSourceFields } from '../sources/new-source-fields.tsx'
import { draftOf, type SourceDraft, settleSource } from '../sources/source-draft.ts'
import { SourcePicker } from '../sources/source-picker.tsx'
import { InlineForm } from './inline-form.tsx'

interface CorrectFormProps {
  readonly claim: Claim
  readonly property: Property
  readonly onClose: () => void
}

/** Records a claim anew that was recorded wrongly: value, source and place. The old one stays in the history. */
export function CorrectForm({ claim, property, onClose }: CorrectFormProps) {
  const before = writeValue(claim.value)
  const [input, setInput] = useState(before)
  const [locator, setLocator] = useState(claim.locator ?? '')
  const source = useCase(state => get(state, 'source', claim.source ?? ''))
  const [draft, setDraft] = useState<SourceDraft>(() => ({
    ...draftOf(source, schemeOf(claim)),
    grade: gradeOf(claim),
  }))
  const ready = readInput(property, input).state === 'read'
  const submit = async () => {
    const id = await settleSource(draft)
    if (id === null) return
    const value = input === before ? {} : { value: input.trim() }
    const more = { ...(locator.trim() ? { locator: locator.trim() } : {}), ...(id ? { source: id } : {}) }
    if (await run('claim.correct', { id: claim.id, ...value, ...more, ...gradeGiven(draft.grade) })) onClose()
  }
  return (
    <InlineForm verb="Correct" ready={ready} onSubmit={() => void submit()} onClose={onClose}>
      <ValueEditor property={property} input={input} onInput={setInput} />
      <SourcePicker draft={draft} onChange={setDraft} />
      <NewSourceFields draft={draft} onChange={setDraft} />
      <TextField
        label="Page, line or cell"
        labelHidden
        placeholder="Page, line or cell"
        value={locator}
        onChange={setLocator}
      />
    </InlineForm>
  )
}
