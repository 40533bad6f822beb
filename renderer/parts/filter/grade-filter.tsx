import { LeastGrade } from '#renderer/fields/least-grade.tsx'
import { caseCounts } from '#renderer/state/case-counts.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import { narrow, useWindow } from '#renderer/state/window-store.ts'
import { type Graded, schemeOf } from '#shared/model/grade.ts'
import { askingFor, leastGrade } from '#shared/queries/filter/filter.ts'
import styles from './filter.module.css'

/** Chooses the least grade, in the case's scheme; claims graded in another cannot be judged by it. */
export function GradeFilter() {
  const scheme = useCaseScheme()
  const held = leastGrade(useWindow(state => state.caseFilter))
  const grade = held && schemeOf(held) === scheme ? held : null
  const unjudged = useUnjudged({ scheme })
  return (
    <section>
      <h3 className={styles['heading']}>At least this grade</h3>
      <LeastGrade scheme={scheme} grade={grade} onChange={least => narrow(askingFor(least && { scheme, ...least }))} />
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
  const { records, schemes } = useCase(caseCounts)
  return scheme ? (records['claim'] ?? 0) - (schemes[scheme] ?? 0) : 0
}
