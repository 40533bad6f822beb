import { run } from '#renderer/state/act.ts'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { Select } from '#renderer/ui/select.tsx'
import { gradingScheme, type SchemeId, schemeIds } from '#shared/model/grade.ts'
import { gradesElsewhere } from '#shared/queries/grades.ts'
import styles from './case.module.css'
import { Regrade } from './regrade.tsx'

interface GradingProps {
  readonly scheme: SchemeId
  readonly disabled: boolean
}

/** The scheme grades are given in from now on, and what a change of it left in others. */
export function Grading({ scheme, disabled }: GradingProps) {
  const elsewhere = useVersioned(gradesElsewhere)
  return (
    <section className={styles['grading']} aria-label="Grading">
      <Select
        label="Grading scheme"
        value={scheme}
        disabled={disabled}
        choices={schemeIds.map(value => ({
          value,
          label: gradingScheme(value).title,
          hint: gradingScheme(value).about,
        }))}
        onChange={next => void run('case.edit', { scheme: next })}
      />
      <p className={styles['says']}>
        A change holds for grades given from then on. Grades already given are never converted: they keep their scheme,
        are shown with its name, and are not compared with grades of another.
      </p>
      {elsewhere.length > 0 && <Regrade scheme={scheme} held={elsewhere} disabled={disabled} />}
    </section>
  )
}
