import { Select } from '#renderer/ui/select.tsx'
import {
  type Graded,
  gradingScheme,
  type HandlingGrade,
  type InformationGrade,
  type SourceGrade,
  schemeOf,
} from '#shared/model/grade.ts'
import styles from './grade.module.css'
import type { Marks, MarksChange } from './grade.ts'

interface GradeSelectProps {
  /** Its scheme says which marks there are to choose from. */
  readonly grade: Marks | Graded
  readonly onChange: (change: MarksChange) => void
  readonly disabled?: boolean
  /** Where several stand below each other: what this one is for, for those who hear it. */
  readonly of?: string
  /** Only the two halves, not what the scheme says of handling. */
  readonly halves?: boolean
}

const unsaid = '–'

/** The elements of a grade side by side, each with the official words of its scheme in the list. */
export function GradeSelect({ grade, onChange, disabled = false, of = '', halves = false }: GradeSelectProps) {
  const { source, information, handling } = gradingScheme(schemeOf(grade))
  const conditions = halves ? [] : Object.entries(handling)
  return (
    <div className={styles['grade']}>
      <Select
        label={`Grade of the source${of}`}
        labelHidden
        placeholder="?"
        value={grade.sourceGrade}
        disabled={disabled}
        choices={choicesOf<SourceGrade>(source)}
        onChange={sourceGrade => onChange({ sourceGrade })}
      />
      <Select
        label={`Grade of the information${of}`}
        labelHidden
        placeholder="?"
        value={grade.informationGrade}
        disabled={disabled}
        choices={choicesOf<InformationGrade>(information)}
        onChange={informationGrade => onChange({ informationGrade })}
      />
      {conditions.length > 0 && (
        <Select
          label={`Handling by the grading scheme${of}`}
          labelHidden
          value={grade.handlingGrade ?? unsaid}
          disabled={disabled}
          choices={[
            { value: unsaid, label: unsaid, hint: 'not said' },
            ...conditions.map(([value, { meaning }]) => ({ value, label: value, hint: meaning })),
          ]}
          onChange={mark => onChange({ handlingGrade: mark === unsaid ? undefined : (mark as HandlingGrade) })}
        />
      )}
    </div>
  )
}

const choicesOf = <Mark extends string>(marks: Readonly<Record<string, string>>) =>
  Object.entries(marks).map(([value, says]) => ({ value: value as Mark, label: value, hint: says }))
