import { useCallback } from 'react'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { useCase } from '../../state/case-store.ts'
import styles from '../form/form.module.css'

const shown = 6

/** The records to be blacked out in their place, the first of them by name. */
export function ChosenRecords({ ids }: { readonly ids: readonly string[] }) {
  const labels = useCase(useCallback((state: CaseState) => ids.slice(0, shown).map(id => labelOf(state, id)), [ids]))
  const more = ids.length - labels.length
  return (
    <p className={styles['muted']}>
      {labels.join(', ')}
      {more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}: what stands in them, and what is claimed and noted of
      them, goes. Their names stay readable elsewhere.
    </p>
  )
}
