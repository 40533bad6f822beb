import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { decimalGiven, readInput, writeValue } from '#renderer/fields/read-input.ts'
import { ValueEditor } from '#renderer/fields/value-editor.tsx'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { NewSourceFields } from '#renderer/parts/source/new-source-fields.tsx'
import { draftOf, type SourceDraft, settleSource } from '#renderer/parts/source/source-draft.ts'
import { SourcePicker } from '#renderer/parts/source/source-picker.tsx'
import { run } from '#renderer/state/act.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useFields } from '#renderer/state/drafts.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { gradeOf, schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { get } from '#shared/ops/state.ts'

interface CorrectFormProps {
  readonly draft: string
  readonly claim: Claim
  readonly property: Property
  readonly onClose: () => void
}

interface Fields {
  readonly input: string
  readonly decimal?: DecimalMark | undefined
  readonly locator: string
  readonly source: SourceDraft
}

/** Records a claim anew that was recorded wrongly: value, source and place. The old one stays in the history. */
export function CorrectForm({ draft, claim, property, onClose }: CorrectFormProps) {
  const before = writeValue(claim.value)
  const held = useCase(state => get(state, 'source', claim.source ?? ''))
  const [{ input, decimal, locator, source }, change] = useFields<Fields>(draft, () => ({
    input: before,
    locator: claim.locator ?? '',
    source: { ...draftOf(held, schemeOf(claim)), grade: gradeOf(claim) },
  }))
  const isAsBefore = input === before
  const ready = isAsBefore || readInput(property, input, decimal).state === 'read'
  const submit = async () => {
    const id = await settleSource(source)
    if (id === null) return
    const value = isAsBefore ? {} : { value: input.trim(), ...decimalGiven(decimal) }
    const more = { ...(locator.trim() ? { locator: locator.trim() } : {}), ...(id ? { source: id } : {}) }
    if (await run('claim.correct', { id: claim.id, ...value, ...more, ...gradeGiven(source.grade) })) onClose()
  }
  return (
    <InlineForm draft={draft} verb="Correct" ready={ready} onSubmit={() => void submit()} onClose={onClose}>
      <ValueEditor property={property} input={input} decimal={decimal} onChange={change} settled={isAsBefore} />
      <SourcePicker draft={source} onChange={next => change({ source: next })} />
      <GradeSelect
        grade={source.grade}
        onChange={marks => change({ source: { ...source, grade: { ...source.grade, ...marks } } })}
      />
      <NewSourceFields draft={source} onChange={next => change({ source: next })} />
      <TextField
        label="Page, line or cell"
        labelHidden
        placeholder="Page, line or cell"
        value={locator}
        onChange={text => change({ locator: text })}
      />
    </InlineForm>
  )
}
