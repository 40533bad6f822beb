import { useCallback, useState } from 'react'
import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { readInput } from '#renderer/fields/read-input.ts'
import { ValueEditor } from '#renderer/fields/value-editor.tsx'
import { run } from '#renderer/state/act.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import { Select } from '#renderer/ui/select.tsx'
import type { CaseState } from '#shared/ops/state.ts'
import { NewSourceFields } from '../sources/new-source-fields.tsx'
import { type SourceDraft, settleSource } from '../sources/source-draft.ts'
import { SourcePicker } from '../sources/source-picker.tsx'
import styles from './add-value.module.css'
import { InlineForm } from './inline-form.tsx'
import { propertyChoices } from './property-choices.ts'
import { subjectOf } from './subject.ts'

interface AddValueFormProps {
  readonly subject: string
  readonly first: SourceDraft
  readonly onClose: () => void
}

/** Property, value, source and grade in one row. After Enter it stays open for the next value of the same source. */
export function AddValueForm({ subject, first, onClose }: AddValueFormProps) {
  const properties = useCase(useCallback((state: CaseState) => subjectOf(state, subject)?.properties ?? [], [subject]))
  const choices = useCase(useCallback((state: CaseState) => propertyChoices(state, subject), [subject]))
  const [chosen, setChosen] = useState(choices[0]?.value ?? '')
  const [input, setInput] = useState('')
  const [draft, setDraft] = useState(first)
  const property = properties.find(each => each.id === chosen)
  if (!property) return null
  const ready = readInput(property, input).state === 'read' && draft.fresh?.title.trim() !== ''
  const submit = async () => {
    const source = await settleSource(draft)
    if (source === null) return
    const added = await run('claim.add', {
      subject,
      property: property.id,
      value: input.trim(),
      ...gradeGiven(draft.grade),
      ...(source ? { source } : {}),
    })
    if (added === undefined) return
    setInput('')
    setDraft({ id: source ?? null, fresh: null, grade: draft.grade })
  }
  return (
    <div className={styles['form']}>
      <InlineForm verb="Add" ready={ready} onSubmit={() => void submit()} onClose={onClose}>
        <div className={styles['pair']}>
          <Select label="Property" labelHidden value={property.id} choices={choices} onChange={setChosen} />
          <ValueEditor key={property.id} property={property} input={input} onInput={setInput} autoFocus />
        </div>
        <div className={styles['pair']}>
          <SourcePicker draft={draft} onChange={setDraft} />
          <GradeSelect
            grade={draft.grade}
            onChange={marks => setDraft({ ...draft, grade: { ...draft.grade, ...marks } })}
          />
        </div>
        <NewSourceFields draft={draft} onChange={setDraft} />
        {property.help && <p className={styles['help']}>{property.help}</p>}
      </InlineForm>
    </div>
  )
}
