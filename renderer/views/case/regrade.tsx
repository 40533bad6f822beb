import { useState } from 'react'
import { isWhole, type Marks } from '#renderer/fields/grade.ts'
import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { run } from '#renderer/state/act.ts'
import { gradeGiven } from '#renderer/state/grading.ts'
import { Button } from '#renderer/ui/button.tsx'
import { gradeOf, gradeText, gradeWords, gradingScheme, type SchemeId } from '#shared/model/grade.ts'
import { countWords } from '#shared/queries/count-words.ts'
import type { GradeHeld } from '#shared/queries/grades.ts'
import styles from './case.module.css'

interface RegradeProps {
  readonly scheme: SchemeId
  readonly held: readonly GradeHeld[]
  readonly disabled: boolean
}

/** Every grade of another scheme with what holds it, to be judged anew one by one; the rest stays as it is. */
export function Regrade({ scheme, held, disabled }: RegradeProps) {
  const { chosen, setChosen, marksOf, changes, touched, regrade } = useRegrade({ scheme, held })
  return (
    <div className={styles['regrade']}>
      <h3>Graded in another scheme</h3>
      <ul>
        {held.map(each => (
          <li key={gradeText(each.grade)}>
            <strong>{gradeText(each.grade)}</strong>
            <span className={styles['says']}>
              {gradeWords(each.grade)}
              <br />
              {heldBy(each)}
            </span>
            <GradeSelect
              grade={marksOf(each)}
              disabled={disabled}
              of={` instead of ${gradeText(each.grade)}`}
              onChange={marks => setChosen({ ...chosen, [gradeText(each.grade)]: { ...marksOf(each), ...marks } })}
            />
          </li>
        ))}
      </ul>
      <Button disabled={disabled || changes.length === 0} onClick={() => void regrade()}>
        {changes.length === 0
          ? `Choose a grade in ${gradingScheme(scheme).title}`
          : `Regrade ${touched.toLocaleString('en')} as chosen, in one step to undo`}
      </Button>
    </div>
  )
}

function useRegrade({ scheme, held }: Pick<RegradeProps, 'scheme' | 'held'>) {
  const [chosen, setChosen] = useState<Readonly<Record<string, Marks>>>({})
  const unset: Marks = { scheme, sourceGrade: null, informationGrade: null }
  const marksOf = (each: GradeHeld) => {
    const marks = chosen[gradeText(each.grade)]
    return marks?.scheme === scheme ? marks : unset
  }
  const changes = held.flatMap(each => {
    const marks = marksOf(each)
    return isWhole(marks) ? [{ from: gradeOf(each.grade), to: gradeGiven(marks) }] : []
  })
  const touched = held.filter(each => isWhole(marksOf(each))).reduce((sum, each) => sum + countOf(each), 0)
  const regrade = async () => {
    if (await run('grade.replace', { changes })) setChosen({})
  }
  return { chosen, setChosen, marksOf, changes, touched, regrade }
}

const countOf = ({ claims, others }: GradeHeld) => claims.length + others.length

function heldBy({ claims, others }: GradeHeld): string {
  const parts = [
    claims.length > 0 && countWords(claims.length, 'claim'),
    others.length > 0 && countWords(others.length, 'source'),
  ]
  return parts.filter(Boolean).join(', ')
}
