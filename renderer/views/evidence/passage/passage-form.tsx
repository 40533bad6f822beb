import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { decimalGiven, readInput } from '#renderer/fields/read-input.ts'
import { type ValueChange, ValueEditor } from '#renderer/fields/value-editor.tsx'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { NewSourceFields } from '#renderer/parts/source/new-source-fields.tsx'
import { draftOf, freshDraft, type SourceDraft } from '#renderer/parts/source/source-draft.ts'
import { SourcePicker } from '#renderer/parts/source/source-picker.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { useCatalogue } from '#renderer/state/catalogue.ts'
import { endDraft, useFields } from '#renderer/state/drafts.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Select } from '#renderer/ui/select.tsx'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { bareWords, likelyProperty, propertiesFor, type SubjectDraft, sourceOfExhibit } from './claim-draft.ts'
import { makeClaim } from './make-claim.ts'
import styles from './passage.module.css'
import { SubjectPicker } from './subject-picker.tsx'
import type { Passage } from './use-passage.ts'

interface PassageFormProps {
  readonly draft: string
  readonly exhibit: Exhibit
}

/** A picture has no words to select: a claim from it is from the whole of it. */
export const whole: Passage = { text: '', locator: 'whole picture' }

interface Fields {
  readonly passage: Passage
  readonly subject: SubjectDraft | null
  readonly chosen: string | null
  /** Absent until it is typed: then it is the words of the passage. */
  readonly typed?: string
  readonly decimal?: DecimalMark | undefined
  readonly source: SourceDraft
}

/** A claim from a passage: about whom, which property, the value, and the source; place and words are kept with it. */
export function PassageForm({ draft, exhibit }: PassageFormProps) {
  const form = useClaimOfPassage(draft, exhibit)
  const { subject, property, source, change } = form
  const take = (next: SourceDraft) => change({ source: next })
  return (
    <div className={styles['form']}>
      <InlineForm draft={draft} verb="Make the claim" {...form.ends}>
        <From exhibit={exhibit} passage={form.passage} />
        <div className={styles['fields']}>
          <SubjectPicker subject={subject} onChange={next => change({ subject: next })} />
          <Select
            label="Property"
            labelHidden
            placeholder="Property"
            value={property?.id ?? null}
            disabled={!subject}
            choices={form.properties.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={next => change({ chosen: next })}
          />
          {property && <ValueEditor key={property.kind} property={property} {...form.value} />}
          <SourcePicker draft={source} onChange={take} />
          <GradeSelect
            grade={source.grade}
            onChange={marks => take({ ...source, grade: { ...source.grade, ...marks } })}
          />
        </div>
        <NewSourceFields draft={source} onChange={take} />
        {subject && 'type' in subject && <Added {...subject} />}
      </InlineForm>
    </div>
  )
}

/** What is filled in, with what follows from it: the likely property, the value, and whether a claim can be made of it. */
function useClaimOfPassage(draft: string, exhibit: Exhibit) {
  const selected = useWindow(state => state.selection[0])
  const scheme = useCaseScheme()
  const tied = useCase(state => sourceOfExhibit(state, exhibit.id))
  const [{ passage, subject, chosen, typed, decimal, source }, change] = useFields<Fields>(draft, () => ({
    passage: whole,
    subject: selected ? { id: selected } : null,
    chosen: null,
    source: tied ? draftOf(tied, scheme) : freshDraft(exhibit.title, scheme, exhibit.id),
  }))
  const input = typed ?? bareWords(passage.text)
  const onClose = () => endDraft(draft)
  const properties = useCase(state => propertiesFor(state, subject))
  const property = properties.find(each => each.id === chosen) ?? likelyProperty(properties, bareWords(passage.text))
  const ready =
    property !== undefined && readInput(property, input, decimal).state === 'read' && source.fresh?.title !== ''
  const typing = (next: ValueChange) => change('input' in next ? { typed: next.input } : next)
  const submit = async () => {
    if (!subject || !property) return
    const value = { value: input.trim(), ...decimalGiven(decimal) }
    const claim = { property: property.id, ...value, exhibit: exhibit.id, ...passage }
    if (await makeClaim(subject, claim, source)) onClose()
  }
  return {
    passage,
    subject,
    properties,
    property,
    source,
    change,
    value: { input, decimal, onChange: typing },
    ends: { ready, onSubmit: () => void submit(), onClose },
  }
}

const Added = ({ type, name }: { readonly type: string; readonly name: string }) => (
  <p className={styles['hint']}>
    Adds the {useCatalogue().entityType(type)?.title.toLowerCase()} “{name}” to the case.
  </p>
)

function From({ exhibit, passage }: { readonly exhibit: Exhibit; readonly passage: Passage }) {
  return (
    <p className={styles['from']}>
      From {exhibit.number}, {passage.locator}
      {passage.text !== '' && (
        <>
          : <q className={styles['whole']}>{passage.text}</q>
        </>
      )}
    </p>
  )
}
