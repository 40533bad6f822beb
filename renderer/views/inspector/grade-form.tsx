import { isWhole, type Marks } from '#renderer/fields/grade.ts'
import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { InlineForm } from '#renderer/parts/inline-form.tsx'
import { useFields } from '#renderer/state/drafts.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { type Graded, gradeOf, gradeText, gradeWords, gradingScheme, schemeOf } from '#shared/model/grade.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import styles from './claims.module.css'

interface GradeFormProps {
  readonly draft: string
  readonly claim: Claim
  readonly onGive: (grade: Graded) => void
  readonly onClose: () => void
}

/** Grades in the case's scheme. What was graded in another is judged anew: nothing is filled in from the old grade. */
export function GradeForm({ draft, claim, onGive, onClose }: GradeFormProps) {
  const scheme = useCaseScheme()
  const same = schemeOf(claim) === scheme
  const [{ grade }, change] = useFields<{ grade: Marks }>(draft, () => ({
    grade: same ? gradeOf(claim) : { scheme, sourceGrade: null, informationGrade: null },
  }))
  const whole = isWhole(grade)
  return (
    <InlineForm draft={draft} verb="Grade" ready={whole} onSubmit={() => whole && onGive(grade)} onClose={onClose}>
      {!same && (
        <p className={styles['meaning']}>
          Was {gradeText(claim)}: {gradeWords(claim)}. Judge it anew in {gradingScheme(scheme).title}.
        </p>
      )}
      <div className={styles['beside']}>
        <GradeSelect grade={grade} onChange={marks => change({ grade: { ...grade, ...marks } })} />
        {whole && <span className={styles['meaning']}>{gradeWords(grade)}</span>}
      </div>
    </InlineForm>
  )
}
