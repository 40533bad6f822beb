import { Select } from '#renderer/ui/select.tsx'
import { gradingScheme, type InformationGrade, type SchemeId, type SourceGrade } from '#shared/model/grade.ts'
import styles from './grade.module.css'
import type { Least } from './grade.ts'

interface LeastGradeProps {
  readonly scheme: SchemeId
  /** Null lets every grade pass. */
  readonly grade: Least | null
  readonly onChange: (grade: Least | null) => void
  /** What its two halves are called. */
  readonly labels?: readonly [source: string, information: string]
}

const any = 'any'

/** Chooses the least grade by its two halves; one that is left open takes the last mark of its scale. */
export function LeastGrade({ scheme, grade, onChange, labels = ['Source', 'Information'] }: LeastGradeProps) {
  const { source, information } = gradingScheme(scheme)
  const set = (s: string, i: string) => {
    if (s === any && i === any) return onChange(null)
    const sourceGrade = markOf(s, source) as SourceGrade
    const informationGrade = markOf(i, information) as InformationGrade
    onChange({ sourceGrade, informationGrade })
  }
  const [s, i] = [grade?.sourceGrade ?? any, grade?.informationGrade ?? any]
  return (
    <div className={styles['least']}>
      <Select label={labels[0]} value={s} choices={choices(source)} onChange={next => set(next, i)} />
      <Select label={labels[1]} value={i} choices={choices(information)} onChange={next => set(s, next)} />
    </div>
  )
}

const choices = (marks: Readonly<Record<string, string>>) => [
  { value: any, label: any },
  ...Object.entries(marks).map(([value, says]) => ({ value, label: value, hint: says })),
]

// "any" beside a chosen other half is the last mark there is
const markOf = (chosen: string, marks: Readonly<Record<string, string>>) =>
  chosen === any ? Object.keys(marks).at(-1) : chosen
