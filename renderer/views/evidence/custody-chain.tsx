import { useCallback } from 'react'
import { shortHash } from '#renderer/fields/short-hash.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { momentOf } from '#renderer/ui/when.ts'
import type { CustodyEvent } from '#shared/model/records/custody-event.ts'
import { type CaseState, custodyOf, get } from '#shared/ops/state.ts'
import styles from './details.module.css'

/** Who did what with an exhibit, in sentences, the latest first. */
export function CustodyChain({ exhibit }: { readonly exhibit: string }) {
  const events = useCase(useCallback((state: CaseState) => custodyOf(state, exhibit), [exhibit]))
  return (
    <ol className={styles['chain']}>
      {events.toReversed().map(event => (
        <li key={event.id} className={styles['event']}>
          <span>{sentence(event)}</span>
          <span className={styles['when']}>
            {momentOf(event.at)}
            {event.release && <ReleaseLink id={event.release} />}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The release it went out with; a press shows all that is recorded of that. */
function ReleaseLink({ id }: { readonly id: string }) {
  const number = useCase(state => get(state, 'release', id)?.number)
  if (number === undefined) return null
  return (
    <button type="button" className={styles['release']} onClick={() => goTo('case', { id })}>
      release {number}
    </button>
  )
}

/** "A. Keller exported it for J. Ito: sanctions referral (to /tmp/x)". What went with a release, the release tells. */
function sentence({ actor, action, recipient, purpose, note, release }: CustodyEvent): string {
  const what = action === 'handed over' ? 'handed it over' : `${action} it`
  const whom = recipient && recipient !== actor ? ` ${action === 'handed over' ? 'to' : 'for'} ${recipient}` : ''
  const suffix = note && release === undefined ? ` (${note.replace(/[0-9a-f]{64}/g, shortHash)})` : ''
  return `${actor} ${what}${whom}${purpose ? `: ${purpose}` : ''}${suffix}`
}
