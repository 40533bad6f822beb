import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { run } from '#renderer/state/act.ts'
import { endDraft, useFields } from '#renderer/state/drafts.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { gradeWords, schemeOf, unjudged } from '#shared/model/grade.ts'
import { type Source, sourceKinds } from '#shared/model/records/source.ts'
import { InlineForm } from '../inspector/inline-form.tsx'
import { HandlingField } from './handling-field.tsx'
import { clearedIn, type Fields, fieldsOf, filledIn } from './source-fields.ts'
import { SourcePlaces } from './source-places.tsx'

interface SourceFormProps {
  readonly draft: string
  /** The one to edit; a new one where absent. */
  readonly source?: Source
  readonly onKept?: (id: string) => void
}

/** All that is recorded of a source. Its grades are the default for new claims; those made already keep theirs. */
export function SourceForm({ draft, source, onKept }: SourceFormProps) {
  const scheme = useCaseScheme()
  const [fields, set] = useFields<Fields>(draft, () => fieldsOf(source, scheme))
  const onClose = () => endDraft(draft)
  const text = (name: 'title' | 'code' | 'publisher' | 'published' | 'url' | 'accessed' | 'note', label: string) => (
    <TextField label={label} value={fields[name]} onChange={value => set({ [name]: value })} />
  )
  const keep = async () => {
    const done = source
      ? await run('source.edit', { id: source.id, ...filledIn(fields), clear: clearedIn(fields, source) })
      : await run('source.add', filledIn(fields))
    if (done === undefined) return
    onClose()
    if (done?.created[0]) onKept?.(done.created[0])
  }
  return (
    <InlineForm
      draft={draft}
      verb={source ? 'Keep' : 'Add the source'}
      ready={fields.title.trim() !== ''}
      onSubmit={() => void keep()}
      onClose={onClose}
    >
      {text('title', 'Title')}
      <Select
        label="Kind"
        value={fields.kind}
        choices={sourceKinds.map(value => ({ value, label: value }))}
        onChange={kind => set({ kind })}
      />
      {text('publisher', 'Publisher')}
      {text('published', 'Published, as precisely as known')}
      <GradeSelect grade={fields} onChange={set} />
      <p>{gradeWords(fields)}</p>
      {schemeOf(fields) !== scheme && (
        <Button variant="quiet" onClick={() => set({ handlingGrade: undefined, ...unjudged(scheme), scheme })}>
          Graded in {schemeOf(fields)}. Judge it anew in {scheme}
        </Button>
      )}
      <SourcePlaces fields={fields} itself={source?.id} onChange={set} />
      {text('url', 'Address on the web')}
      {text('accessed', 'Accessed')}
      {text('code', 'Short code, such as S4')}
      <HandlingField code={fields.handling} onCode={handling => set({ handling })} />
      {text('note', 'Note')}
    </InlineForm>
  )
}
