import { FieldCaseProvider } from '#renderer/parts/field-case-provider.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { get } from '#shared/ops/state.ts'
import { CaseCard } from './case-card.tsx'
import styles from './inspector.module.css'
import { ManyCard } from './many-card.tsx'
import { SubjectCard } from './subject-card.tsx'

/** What stands beside the board: the selected entity or link, a summary of several, or the case itself. */
export function Inspector() {
  const selection = useWindow(state => state.selection)
  const here = useCase(state =>
    selection.filter(id => {
      const record = get(state, 'entity', id) ?? get(state, 'link', id)
      return record && !record.removed
    }),
  )
  const [only] = here
  return (
    <FieldCaseProvider>
      <div className={styles['inspector']}>
        {here.length > 1 ? <ManyCard ids={here} /> : only ? <SubjectCard key={only} id={only} /> : <CaseCard />}
      </div>
    </FieldCaseProvider>
  )
}
