import { GradeSelect } from '#renderer/fields/grade-select.tsx'
import { NewSourceFields } from '#renderer/parts/source/new-source-fields.tsx'
import { draftOf, type SourceDraft } from '#renderer/parts/source/source-draft.ts'
import { SourcePicker } from '#renderer/parts/source/source-picker.tsx'
import { lastUsedSource } from '#renderer/parts/source/source-words.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { useCaseScheme } from '#renderer/state/grading.ts'
import styles from './table.module.css'
import { setSource, useTableState } from './table-store.ts'

/** The source that values written into the table come from: as chosen, else that of the last value by hand. */
export function useTableSource(): SourceDraft {
  const chosen = useTableState(state => state.source)
  const last = useCase(lastUsedSource)
  const scheme = useCaseScheme()
  return chosen ?? draftOf(last, scheme)
}

/** Says, and lets one choose, where values written into cells come from. */
export function SourceBar() {
  const draft = useTableSource()
  return (
    <section className={styles['source']} aria-label="Source of what is written here">
      <span className={styles['from']}>Values written here come from</span>
      <div className={styles['picker']}>
        <SourcePicker draft={draft} onChange={setSource} />
      </div>
      <GradeSelect
        grade={draft.grade}
        onChange={marks => setSource({ ...draft, grade: { ...draft.grade, ...marks } })}
      />
      <NewSourceFields draft={draft} onChange={setSource} />
    </section>
  )
}
