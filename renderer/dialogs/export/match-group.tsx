import { type KeyboardEvent, useRef, useState } from 'react'
import { reasons } from '#shared/editions/redaction/found.ts'
import type { MatchGroup as Group } from '#shared/editions/redaction/groups.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { Button } from '../../ui/button.tsx'
import { pressedLetter } from '../../ui/pressed.ts'
import { LeaveReason } from './leave-reason.tsx'
import { MatchPlaces } from './match-places.tsx'
import styles from './matches.module.css'
import type { Decide } from './use-matches.ts'

interface MatchGroupProps {
  readonly group: Group
  readonly busy: boolean
  readonly decide: Decide
}

/** Words that may tell, with the places where they stand: decided on together or one by one. */
export function MatchGroup({ group: { matches }, busy, decide }: MatchGroupProps) {
  const [leaving, setLeaving] = useState<readonly PossibleMatch[] | null>(null)
  const row = useRef<HTMLLIElement>(null)
  const [first] = matches
  const stay = () => {
    setLeaving(null)
    row.current?.focus()
  }
  const canBlack = first.why !== 'fixed'
  const blackOut = () => void decide('blacked', matches, { everywhere: true })
  const keys = keysOf({ b: () => canBlack && !busy && blackOut(), l: () => setLeaving(matches) })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys b, l and the arrows work on a whole group
    <li ref={row} className={styles['group']} tabIndex={0} onKeyDown={keys} aria-label={first.form}>
      <div className={styles['head']}>
        <GroupWords matches={matches} />
        {canBlack && (
          <Button variant="quiet" icon="eye-off" disabled={busy} onClick={blackOut}>
            Black out everywhere
          </Button>
        )}
        <Button variant="quiet" disabled={busy} onClick={() => setLeaving(matches)}>
          Leave …
        </Button>
      </div>
      {leaving && (
        <LeaveReason
          asks={`Why it may stay readable in ${leaving.length === 1 ? 'this place' : `these ${leaving.length.toLocaleString('en')} places`}`}
          verb="Leave"
          onGive={reason => void decide('left', leaving, { reason }).then(() => setLeaving(null))}
          onClose={stay}
        />
      )}
      <MatchPlaces {...{ matches, busy, decide, canBlack }} onLeave={match => setLeaving([match])} />
    </li>
  )
}

/** What letters do to a group, and the arrows that go to the one beside it. */
function keysOf(letters: Readonly<Record<string, () => void>>) {
  return (event: KeyboardEvent<HTMLElement>) => {
    // Also on one of its buttons, where Tab leads; not where a reason is being written.
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
    const act = letters[pressedLetter(event) ?? '']
    if (act) act()
    else if (event.key === 'ArrowDown') focusBeside(event.currentTarget, 'nextElementSibling')
    else if (event.key === 'ArrowUp') focusBeside(event.currentTarget, 'previousElementSibling')
    else return
    event.preventDefault()
  }
}

function GroupWords({ matches }: Pick<Group, 'matches'>) {
  const [first] = matches
  return (
    <span className={styles['words']}>
      <strong>{first.form}</strong>
      <span className={styles['why']}>
        {reasons[first.why]} · {first.placeholder} · {countWords(matches.length, 'place')}
      </span>
    </span>
  )
}

function focusBeside(row: HTMLElement, which: 'nextElementSibling' | 'previousElementSibling'): void {
  const beside = row[which]
  if (beside instanceof HTMLElement) beside.focus()
}
