import { useCallback } from 'react'
import { useCase } from '#renderer/state/case-store.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { Select } from '#renderer/ui/select.tsx'
import { type Graded, gradingScheme, type InformationGrade, type SourceGrade, schemeOf } from '#shared/model/grade.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { unjudgedBy } from '#shared/queries/grades.ts'
import { changeLens, useBoard } from './board-store.ts'
import styles from './toolbar.module.css'

/** Chooses the least grade, in the case's scheme; claims graded in another cannot be judged by it. */
export function GradeFilter() {
  const scheme = useCaseScheme()
  const held = useBoard(state => state.lens.grade)
  const grade = held && schemeOf(held) === scheme ? held : null
  const unjudged = useUnjudged({ scheme })
  const { source, information } = gradingScheme(scheme)
  const set = (s: string, i: string) => {
    const open = s === any && i === any
    const sourceGrade = markOf(s, source) as SourceGrade
    const informationGrade = markOf(i, information) as InformationGrade
    changeLens({ grade: open ? null : { scheme, sourceGrade, informationGrade } })
  }
  const [s, i] = [grade?.sourceGrade ?? any, grade?.informationGrade ?? any]
  return (
    <section>
      <h3 className={styles['heading']}>At least this grade</h3>
      <div className={styles['grades']}>
        <Select label="Source" value={s} choices={choices(source)} onChange={next => set(next, i)} />
        <Select label="Information" value={i} choices={choices(information)} onChange={next => set(s, next)} />
      </div>
      {unjudged > 0 && (
        <p className={styles['unjudged']}>
          {unjudged.toLocaleString('en')} {unjudged === 1 ? 'claim is' : 'claims are'} graded in another scheme than{' '}
          {scheme}: a filter by grade cannot judge them.
        </p>
      )}
    </section>
  )
}

/** How many claims a filter by this grade cannot judge; 0 where none is set. */
export const useUnjudged = (grade: Pick<Graded, 'scheme'> | null): number => {
  const scheme = grade && schemeOf(grade)
  return useCase(useCallback((state: CaseState) => (scheme ? unjudgedBy(state, { scheme }) : 0), [scheme])) ?? 0
}

const any = 'any'

const choices = (marks: Readonly<Record<string, string>>) => [
  { value: any, label: any },
  ...Object.entries(marks).map(([value, says]) => ({ value, label: value, hint: says })),
]

// "any" beside a chosen other half is the last mark there is
const markOf = (chosen: string, marks: Readonly<Record<string, string>>) =>
  chosen === any ? Object.keys(marks).at(-1) : chosen
