import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { reasons } from '#shared/editions/redaction/found.ts'
import type { MatchGroup as Group } from '#shared/editions/redaction/groups.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { placeWords } from '#shared/queries/redaction-words.ts'
import { useCase } from '../../state/case-store.ts'
import { Button } from '../../ui/button.tsx'
import { pressedLetter } from '../../ui/pressed.ts'
import { LeaveReason } from './leave-reason.tsx'
import styles from './matches.module.css'
import type { Decide } from './use-matches.ts'

interface MatchGroupProps {
  readonly group: Group
  readonly busy: boolean
  readonly decide: Decide
}

const page = 3

/** Words that may tell, with the places where they stand: decided on together or one by one. */
export function MatchGroup({ group: { matches }, busy, decide }: MatchGroupProps) {
  const [shown, setShown] = useState(page)
  const [leaving, setLeaving] = useState<readonly PossibleMatch[] | null>(null)
  const row = useRef<HTMLLIElement>(null)
  const [first] = matches
  const stay = () => {
    setLeaving(null)
    row.current?.focus()
  }
  const canBlack = first.why !== 'fixed'
  const blackOut = () => void decide('blacked', matches, { everywhere: true })
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    // Also on one of its buttons, where Tab leads; not where a reason is being written.
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
    const letter = pressedLetter(event)
    if (letter === 'b' && canBlack && !busy) blackOut()
    else if (letter === 'l') setLeaving(matches)
    else if (event.key === 'ArrowDown') focusBeside(event.currentTarget, 'nextElementSibling')
    else if (event.key === 'ArrowUp') focusBeside(event.currentTarget, 'previousElementSibling')
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys b, l and the arrows work on a whole group
    <li ref={row} className={styles['group']} tabIndex={0} onKeyDown={keys} aria-label={first.form}>
      <div className={styles['head']}>
        <span className={styles['words']}>
          <strong>{first.form}</strong>
          <span className={styles['why']}>
            {reasons[first.why]} · {first.placeholder} · {countWords(matches.length, 'place')}
          </span>
        </span>
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
      <ul className={styles['places']}>
        {matches.slice(0, shown).map(match => (
          <Place key={match.key} match={match}>
            {matches.length > 1 && canBlack && (
              <Button variant="quiet" disabled={busy} onClick={() => void decide('blacked', [match])}>
                Black out here
              </Button>
            )}
            {matches.length > 1 && (
              <Button variant="quiet" disabled={busy} onClick={() => setLeaving([match])}>
                Leave here …
              </Button>
            )}
          </Place>
        ))}
      </ul>
      {matches.length > shown && (
        <Button variant="quiet" className={styles['more']} onClick={() => setShown(shown + 20)}>
          Show more ({(matches.length - shown).toLocaleString('en')} left)
        </Button>
      )}
    </li>
  )
}

function focusBeside(row: HTMLElement, which: 'nextElementSibling' | 'previousElementSibling'): void {
  const beside = row[which]
  if (beside instanceof HTMLElement) beside.focus()
}

interface PlaceProps {
  readonly match: PossibleMatch
  readonly children: React.ReactNode
}

function Place({ match, children }: PlaceProps) {
  const where = useCase(useCallback((state: CaseState) => placeWords(state, match), [match]))
  return (
    <li className={styles['place']}>
      <span className={styles['reads']}>
        <bdi>
          {match.before}
          <mark>{match.form}</mark>
          {match.after}
        </bdi>
        <span className={styles['why']}>{where}</span>
      </span>
      <span className={styles['acts']}>{children}</span>
    </li>
  )
}
