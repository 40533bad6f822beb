import { useState } from 'react'
import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { readInput } from '#renderer/fields/read-input.ts'
import { ValueEditor } from '#renderer/fields/value-editor.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { Select } from '#renderer/ui/select.tsx'
import { entityType } from '#shared/model/lookup.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { InlineForm } from '../../inspector/inline-form.tsx'
import { SubjectPicker } from '../../search/subject-picker.tsx'
import { NewSourceFields } from '../../sources/new-source-fields.tsx'
import { draftOf, freshDraft, type SourceDraft } from '../../sources/source-draft.ts'
import { SourcePicker } from '../../sources/source-picker.tsx'
import { bareWords, likelyProperty, propertiesFor, type SubjectDraft, sourceOfExhibit } from './claim-draft.ts'
import { makeClaim } from './make-claim.ts'
import styles from './passage.module.css'
import type { Passage } from './use-passage.ts'

interface PassageFormProps {
  readonly exhibit: Exhibit
  readonly passage: Passage
  readonly onClose: () => void
}

/** A claim from a passage: about whom, which property, the value, and the source; place and words are kept with it. */
export function PassageForm({ exhibit, passage, onClose }: PassageFormProps) {
  const selected = useWindow(state => state.selection[0])
  const scheme = useCaseScheme()
  const tied = useCase(state => sourceOfExhibit(state, exhibit.id))
  const [subject, setSubject] = useState<SubjectDraft | null>(selected ? { id: selected } : null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [input, setInput] = useState(bareWords(passage.text))
  const [draft, setDraft] = useState<SourceDraft>(() =>
    tied ? draftOf(tied, scheme) : freshDraft(exhibit.title, scheme, exhibit.id),
  )
  const properties = useCase(state => propertiesFor(state, subject))
  const property = properties.find(each => each.id === chosen) ?? likelyProperty(properties, bareWords(passage.text))
  const ready = property !== undefined && readInput(property, input).state === 'read' && draft.fresh?.title !== ''
  const submit = async () => {
    if (!subject || !property) return
    const claim = { property: property.id, value: input.trim(), exhibit: exhibit.id, ...passage }
    if (await makeClaim(subject, claim, draft)) onClose()
  }
  return (
    <div className={styles['form']}>
      <InlineForm verb="Make the claim" ready={ready} onSubmit={() => void submit()} onClose={onClose}>
        <p className={styles['from']}>
          From {exhibit.number}, {passage.locator}
          {passage.text !== '' && (
            <>
              : <q className={styles['whole']}>{passage.text}</q>
            </>
          )}
        </p>
        <div className={styles['fields']}>
          <SubjectPicker subject={subject} onChange={setSubject} />
          <Select
            label="Property"
            labelHidden
            placeholder="Property"
            value={property?.id ?? null}
            disabled={!subject}
            choices={properties.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setChosen}
          />
          {property && <ValueEditor key={property.kind} property={property} input={input} onInput={setInput} />}
          <SourcePicker draft={draft} onChange={setDraft} />
          <GradeSelect
            grade={draft.grade}
            onChange={marks => setDraft({ ...draft, grade: { ...draft.grade, ...marks } })}
          />
        </div>
        <NewSourceFields draft={draft} onChange={setDraft} />
        {subject && 'type' in subject && (
          <p className={styles['hint']}>
            Adds the {entityType(subject.type)?.title.toLowerCase()} “{subject.name}” to the case.
          </p>
        )}
      </InlineForm>
    </div>
  )
}
