import { Select } from '#renderer/ui/select.tsx'
import { informationGradeDigits, informationGrades, sourceGradeLetters, sourceGrades } from '#shared/model/grade.ts'
import type { Grade } from './grade.ts'
import styles from './sources.module.css'

interface GradeSelectProps {
  readonly grade: Grade
  readonly onChange: (grade: Grade) => void
  readonly disabled?: boolean
}

/** The two halves of an Admiralty grade side by side, each with its words in the list. */
export function GradeSelect({ grade, onChange, disabled = false }: GradeSelectProps) {
  return (
    <div className={styles['grade']}>
      <Select
        label="Grade of the source"
        labelHidden
        value={grade.sourceGrade}
        disabled={disabled}
        choices={sourceGradeLetters.map(value => ({ value, label: value, hint: sourceGrades[value] }))}
        onChange={sourceGrade => onChange({ ...grade, sourceGrade })}
      />
      <Select
        label="Grade of the information"
        labelHidden
        value={grade.informationGrade}
        disabled={disabled}
        choices={informationGradeDigits.map(value => ({ value, label: value, hint: informationGrades[value] }))}
        onChange={informationGrade => onChange({ ...grade, informationGrade })}
      />
    </div>
  )
}
