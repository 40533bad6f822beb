import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { HandlingField } from '#renderer/parts/handling/handling-field.tsx'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { run } from '#renderer/state/act.ts'
import { endDraft, useFields } from '#renderer/state/drafts.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Select } from '#renderer/ui/select.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { gradeWords, type SchemeId, schemeOf, unjudged } from '#shared/model/grade.ts'
import { type Source, sourceKinds } from '#shared/model/records/source.ts'
import type { SourceText } from '#shared/model/source-texts.ts'
import { clearedIn, type Fields, fieldsOf, filledIn, readingsOf } from './source-fields.ts'
import { SourcePlaces } from './source-places.tsx'

const dateExample = '2021, 2021-03, 6 April 2023, early 2022'

interface SourceFormProps {
  readonly draft: string
  /** The one to edit; a new one where absent. */
  readonly source?: Source
  readonly onKept?: (id: string) => void
}

/** The fields of words: those taken as they are, and those of which it is said how they are read. */
function textFields(fields: Fields, readings: ReturnType<typeof readingsOf>, set: (change: Partial<Fields>) => void) {
  return {
    text: (name: 'title' | 'publisher' | 'note', label: string) => (
      <TextField label={label} value={fields[name]} onChange={value => set({ [name]: value })} />
    ),
    read: (name: SourceText, label: string, placeholder?: string) => (
      <TextField
        label={label}
        value={fields[name]}
        placeholder={placeholder}
        error={readings[name]?.problem}
        hint={readings[name]?.says}
        onChange={value => set({ [name]: value })}
      />
    ),
  }
}

/** All that is recorded of a source. Its grades are the default for new claims; those made already keep theirs. */
export function SourceForm({ draft, source, onKept }: SourceFormProps) {
  const scheme = useCaseScheme()
  const [fields, set] = useFields<Fields>(draft, () => fieldsOf(source, scheme))
  const readings = readingsOf(fields, source)
  const { text, read } = textFields(fields, readings, set)
  return (
    <InlineForm
      draft={draft}
      verb={source ? 'Keep' : 'Add the source'}
      ready={fields.title.trim() !== '' && Object.values(readings).every(({ problem }) => problem === undefined)}
      onSubmit={() => void keep({ draft, source, onKept }, fields)}
      onClose={() => endDraft(draft)}
    >
      {text('title', 'Title')}
      <Select
        label="Kind"
        value={fields.kind}
        choices={sourceKinds.map(value => ({ value, label: value }))}
        onChange={kind => set({ kind })}
      />
      {text('publisher', 'Publisher')}
      {read('published', 'Published, as precisely as known', dateExample)}
      <GradeSelect grade={fields} onChange={set} />
      <p>{gradeWords(fields)}</p>
      <JudgeAnew given={schemeOf(fields)} scheme={scheme} onJudge={set} />
      <SourcePlaces fields={fields} itself={source?.id} onChange={set} />
      {read('url', 'Address on the web', 'https://example.org/report')}
      {read('accessed', 'Accessed', dateExample)}
      {read('code', 'Short code', 'the next free one, such as S4')}
      <HandlingField code={fields.handling} onCode={handling => set({ handling })} />
      {text('note', 'Note')}
    </InlineForm>
  )
}

async function keep({ draft, source, onKept }: Keeping, fields: Fields): Promise<void> {
  const done = source
    ? await run('source.edit', { id: source.id, ...filledIn(fields), clear: clearedIn(fields, source) })
    : await run('source.add', filledIn(fields))
  if (done === undefined) return
  endDraft(draft)
  if (done?.created[0]) onKept?.(done.created[0])
}

interface Keeping {
  readonly draft: string
  readonly source: Source | undefined
  readonly onKept: ((id: string) => void) | undefined
}

interface JudgeAnewProps {
  readonly given: SchemeId
  readonly scheme: SchemeId
  readonly onJudge: (change: Partial<Fields>) => void
}

/** Of a source graded in another scheme than the case's. */
const JudgeAnew = ({ given, scheme, onJudge }: JudgeAnewProps) =>
  given !== scheme && (
    <Button variant="quiet" onClick={() => onJudge({ handlingGrade: undefined, ...unjudged(scheme), scheme })}>
      Graded in {given}. Judge it anew in {scheme}
    </Button>
  )
