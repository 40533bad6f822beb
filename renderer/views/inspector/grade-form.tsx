import { useState } from 'react'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Grade } from '../sources/grade.ts'
import { GradeSelect } from '../sources/grade-select.tsx'
import { gradeWords } from '../sources/source-words.ts'
import styles from './claims.module.css'
import { InlineForm } from './inline-form.tsx'

interface GradeFormProps {
  readonly claim: Claim
  readonly onGive: (grade: Grade) => void
  readonly onClose: () => void
}

export function GradeForm({ claim, onGive, onClose }: GradeFormProps) {
  const { sourceGrade, informationGrade } = claim
  const [grade, setGrade] = useState<Grade>({ sourceGrade, informationGrade })
  return (
    <InlineForm verb="Grade" ready onSubmit={() => onGive(grade)} onClose={onClose}>
      <div className={styles['beside']}>
        <GradeSelect grade={grade} onChange={setGrade} />
        <span className={styles['meaning']}>{gradeWords(grade.sourceGrade, grade.informationGrade)}</span>
      </div>
    </InlineForm>
  )
}
