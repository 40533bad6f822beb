import { ActionButton } from '#renderer/commands/action-button.tsx'
import { askForTimestamp, takeTimestamp } from '#renderer/commands/hand-over.ts'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { momentOf } from '#renderer/ui/when.ts'
import type { Timestamp } from '#shared/model/records/timestamp.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import styles from './parts.module.css'

/** What an outside clock was asked to confirm, and what it answered. */
export function Timestamps() {
  const stamps = useVersioned(stampsIn)
  return (
    <section className={styles['part']} aria-label="Timestamps">
      <div className={styles['bar']}>
        <p className={styles['says']}>
          {stamps.length === 0
            ? 'No outside clock was asked yet. A timestamp (RFC 3161) shows later that the journal stood so on that day.'
            : 'Each confirms, once it is answered, the journal up to its entry: nothing before it can be changed unnoticed.'}
        </p>
        <ActionButton action={askForTimestamp}>Ask for one …</ActionButton>
        <ActionButton action={takeTimestamp}>Take in the reply …</ActionButton>
      </div>
      {stamps.length > 0 && (
        <ul className={styles['list']}>
          {stamps.map(stamp => (
            <StampRow key={stamp.id} stamp={stamp} />
          ))}
        </ul>
      )}
    </section>
  )
}

function StampRow({ stamp }: { readonly stamp: Timestamp }) {
  const { entries, hash, author, at, time, authority, verified } = stamp
  return (
    <li className={styles['row']}>
      <span className={styles['number']}>entry {entries.toLocaleString('en')}</span>
      <span className={styles['what']}>
        <strong>{time ? `${momentOf(time)}, ${authority}` : 'Not answered yet'}</strong>
        <span className={styles['says']}>
          {verified ? `checked: ${verified} · ` : ''}asked by {author}, {momentOf(at)}
        </span>
        <code className={styles['hash']}>{hash}</code>
      </span>
    </li>
  )
}

const stampsIn = (state: CaseState): Timestamp[] => all(state, 'timestamp').sort((a, b) => b.at.localeCompare(a.at))
