import { useCallback } from 'react'
import { shortHash } from '#renderer/fields/short-hash.ts'
import { useCase } from '#renderer/state/case-store.ts'
import type { CustodyEvent } from '#shared/model/records/custody-event.ts'
import { type CaseState, custodyOf } from '#shared/ops/state.ts'
import { momentOf } from '../inspector/when.ts'
import styles from './details.module.css'

/** Who did what with an exhibit, in sentences, the latest first. */
export function CustodyChain({ exhibit }: { readonly exhibit: string }) {
  const events = useCase(useCallback((state: CaseState) => custodyOf(state, exhibit), [exhibit]))
  return (
    <ol className={styles['chain']}>
      {events.toReversed().map(event => (
        <li key={event.id} className={styles['event']}>
          <span>{sentence(event)}</span>
          <span className={styles['when']}>{momentOf(event.at)}</span>
        </li>
      ))}
    </ol>
  )
}

/** "A. Keller exported it for J. Ito: sanctions referral (to /tmp/x)". */
function sentence({ actor, action, recipient, purpose, note }: CustodyEvent): string {
  const what = action === 'handed over' ? 'handed it over' : `${action} it`
  const whom = recipient ? ` ${action === 'handed over' ? 'to' : 'for'} ${recipient}` : ''
  return `${actor} ${what}${whom}${purpose ? `: ${purpose}` : ''}${note ? ` (${note.replace(/[0-9a-f]{64}/g, shortHash)})` : ''}`
}
