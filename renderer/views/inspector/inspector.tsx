import { FieldCaseProvider } from '#renderer/parts/field-case-provider.tsx'
import { useCase } from '#renderer/state/case-store.ts'
import { useWindow } from '#renderer/state/window-store.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { CaseCard } from './case-card.tsx'
import styles from './inspector.module.css'
import { ManyCard } from './many-card.tsx'
import { SubjectCard } from './subject-card.tsx'

/** What stands beside board and table: the selected entity or link, a summary of several, or the case itself. */
export function Inspector() {
  const selection = useWindow(state => state.selection)
  const here = useCase(state => selection.filter(id => isHere(state, id)))
  const [first] = here
  // a claim is shown among all that is said of what it is about
  const only = useCase(state => get(state, 'claim', first ?? '')?.subject ?? first)
  return (
    <FieldCaseProvider>
      <div className={styles['inspector']}>
        {here.length > 1 ? <ManyCard ids={here} /> : only ? <SubjectCard key={only} id={only} /> : <CaseCard />}
      </div>
    </FieldCaseProvider>
  )
}

function isHere(state: CaseState, id: string): boolean {
  const record = state.records.get(id)
  if (record?.record === 'claim') return isCurrent(record)
  return (record?.record === 'entity' || record?.record === 'link') && !record.removed
}
