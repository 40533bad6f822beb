import { useMemo } from 'react'
import { ActionButton } from '#renderer/commands/action-button.tsx'
import { redact } from '#renderer/commands/hand-over.ts'
import { usePlaces } from '#renderer/parts/redaction-places/use-places.ts'
import { run } from '#renderer/state/act.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { Button } from '#renderer/ui/button.tsx'
import { cx } from '#renderer/ui/cx.ts'
import { momentOf } from '#renderer/ui/when.ts'
import { placeholderOf } from '#shared/editions/redaction/term.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { redactionWords } from '#shared/queries/redaction-words.ts'
import styles from './parts.module.css'
import { RedactionDecisions } from './redaction-decisions.tsx'

interface Row {
  readonly redaction: Redaction
  readonly says: string
}

/** What redacted editions do not show, by its number, and how much that blacks out. */
export function Redactions() {
  const rows = useVersioned(rowsOf)
  return (
    <section className={styles['part']} aria-label="Redactions">
      <div className={styles['bar']}>
        <p className={styles['says']}>
          {rows.length === 0
            ? 'Nothing is redacted yet. What is named here is shown as [REDACTED 1] in a redacted edition, and stays as it is in the case.'
            : 'A redacted edition shows numbered placeholders instead. A number stays its own in every edition. What may tell a name and is not surely it is listed before anything goes out, and decided on there.'}
        </p>
        <ActionButton action={redact}>Redact …</ActionButton>
      </div>
      {rows.length > 0 && <RedactionList rows={rows} />}
    </section>
  )
}

function RedactionList({ rows }: { readonly rows: readonly Row[] }) {
  const found = usePlaces()
  const places = useMemo(() => new Map(found?.map(each => [each.placeholder, each.places])), [found])
  return (
    <ul className={styles['list']}>
      {rows.map(row => (
        <RedactionRow key={row.redaction.id} {...row} places={places.get(placeholderOf(row.redaction.number))} />
      ))}
    </ul>
  )
}

interface RedactionRowProps extends Row {
  /** Undefined while it is counted. */
  readonly places: number | undefined
}

function RedactionRow({ redaction, says, places }: RedactionRowProps) {
  const readOnly = useReadOnly()
  const { id, number, reason, author, at, removed } = redaction
  const counted = places === undefined ? '…' : countWords(places, 'place')
  return (
    <li className={cx(styles['row'], removed && styles['past'])}>
      <code className={styles['number']}>{placeholderOf(number)}</code>
      <span className={styles['what']}>
        <strong>{says}</strong>
        <span className={styles['says']}>{[reason, `${author}, ${momentOf(at)}`].filter(Boolean).join(' · ')}</span>
        <RedactionDecisions redaction={redaction} />
      </span>
      <span className={styles['count']}>{removed ? 'taken back' : counted}</span>
      {!readOnly && (
        <Button variant="quiet" onClick={() => void run('redaction.edit', { id, removed: !removed })}>
          {removed ? 'Restore' : 'Take back'}
        </Button>
      )}
    </li>
  )
}

const rowsOf = (state: CaseState): Row[] =>
  all(state, 'redaction')
    .map(redaction => ({ redaction, says: redactionWords(state, redaction) }))
    .sort((a, b) => a.redaction.number - b.redaction.number)
