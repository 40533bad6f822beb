import { useCallback, useRef } from 'react'
import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { decimalGiven, readInput } from '#renderer/fields/read-input.ts'
import { ValueEditor } from '#renderer/fields/value-editor.tsx'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { NewSourceFields } from '#renderer/parts/source/new-source-fields.tsx'
import { type SourceDraft, settleSource } from '#renderer/parts/source/source-draft.ts'
import { SourcePicker } from '#renderer/parts/source/source-picker.tsx'
import { subjectOf } from '#renderer/parts/subject.ts'
import { run } from '#renderer/state/act.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { beginDraft, draftNow, useFields } from '#renderer/state/drafts.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import { Select } from '#renderer/ui/select.tsx'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { CaseState } from '#shared/ops/state.ts'
import styles from './add-value.module.css'
import { propertyChoices } from './property-choices.ts'

interface AddValueFormProps {
  readonly draft: string
  readonly subject: string
  readonly first: SourceDraft
  readonly onClose: () => void
}

interface Fields {
  readonly chosen: string
  readonly input: string
  /** How the source writes figures, once the user was asked. */
  readonly decimal?: DecimalMark | undefined
  readonly source: SourceDraft
}

/** Property, value, source and grade in one row. After Enter it stays open for the next value of the same source. */
export function AddValueForm({ draft, subject, first, onClose }: AddValueFormProps) {
  const form = useAddValue(draft, subject, first)
  const { choices, fields, change, property, setSource, submit } = form
  // A property was picked: its value comes next. While its name is typed, the letters stay with the choice.
  const picked = useRef(false)
  if (!property) return null
  const { input, decimal, source } = fields
  return (
    <div className={styles['form']}>
      <InlineForm draft={draft} verb="Add" ready={form.ready} onSubmit={() => void submit()} onClose={onClose}>
        <div className={styles['pair']}>
          <Select
            label="Property"
            labelHidden
            value={property.id}
            choices={choices}
            onChange={(next, fromList) => {
              picked.current = fromList
              change({ chosen: next })
            }}
          />
          <ValueEditor
            key={property.id}
            {...{ property, input, decimal }}
            onChange={change}
            autoFocus={picked.current}
          />
        </div>
        <div className={styles['pair']}>
          <SourcePicker draft={source} onChange={setSource} />
          <GradeSelect
            grade={source.grade}
            onChange={marks => change({ source: { ...source, grade: { ...source.grade, ...marks } } })}
          />
        </div>
        <NewSourceFields draft={source} onChange={next => change({ source: next })} />
        {property.help && <p className={styles['help']}>{property.help}</p>}
      </InlineForm>
    </div>
  )
}

/** What is filled in, and the adding of it. */
function useAddValue(draft: string, subject: string, first: SourceDraft) {
  const properties = useCase(useCallback((state: CaseState) => subjectOf(state, subject)?.properties ?? [], [subject]))
  const choices = useCase(useCallback((state: CaseState) => propertyChoices(state, subject), [subject]))
  const [fields, change] = useFields<Fields>(draft, () => ({
    chosen: choices[0]?.value ?? '',
    input: '',
    source: first,
  }))
  const { chosen, input, decimal, source } = fields
  const property = properties.find(each => each.id === chosen)
  const isRead = property !== undefined && readInput(property, input, decimal).state === 'read'
  // Another source may write figures otherwise.
  const setSource = (next: SourceDraft) =>
    change({ source: next, ...(next.id === source.id ? {} : { decimal: undefined }) })
  const submit = async () => {
    // At once: what is typed from here on is the next value.
    change({ input: '' })
    const value = { subject, property: chosen, value: input.trim(), ...decimalGiven(decimal) }
    if (await add(value, source, next => change({ source: next }))) return
    const ahead = draftNow<Fields>(draft)?.input ?? ''
    beginDraft(draft, { input: ahead === '' ? input : `${input} ${ahead}` })
  }
  const ready = isRead && source.fresh?.title.trim() !== ''
  return { choices, fields, change, property, ready, setSource, submit }
}

interface NewValue {
  readonly subject: string
  readonly property: string
  readonly value: string
  readonly decimal?: DecimalMark
}

/** Adds the source where it is new, then the value. False: it was refused, and the user was told why. */
async function add(value: NewValue, source: SourceDraft, onSettled: (source: SourceDraft) => void): Promise<boolean> {
  const id = await settleSource(source)
  if (id === null) return false
  onSettled({ id: id ?? null, fresh: null, grade: source.grade })
  const from = id ? { source: id } : {}
  return (await run('claim.add', { ...value, ...gradeGiven(source.grade), ...from })) !== undefined
}
