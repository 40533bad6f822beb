import { type ReactNode, useCallback, useState } from 'react'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { placeWords } from '#shared/queries/redaction-words.ts'
import { useCase } from '../../state/case-store.ts'
import { Button } from '../../ui/button.tsx'
import styles from './matches.module.css'
import type { Decide } from './use-matches.ts'

interface MatchPlacesProps {
  readonly matches: readonly PossibleMatch[]
  readonly busy: boolean
  readonly canBlack: boolean
  readonly decide: Decide
  readonly onLeave: (match: PossibleMatch) => void
}

const first = 3
const more = 20

/** The places where words stand: a few, and more when asked; of several, each can be decided on alone. */
export function MatchPlaces({ matches, busy, canBlack, decide, onLeave }: MatchPlacesProps) {
  const [shown, setShown] = useState(first)
  const isOne = matches.length === 1
  return (
    <>
      <ul className={styles['places']}>
        {matches.slice(0, shown).map(match => (
          <Place key={match.key} match={match}>
            {!isOne && canBlack && (
              <Button variant="quiet" disabled={busy} onClick={() => void decide('blacked', [match])}>
                Black out here
              </Button>
            )}
            {!isOne && (
              <Button variant="quiet" disabled={busy} onClick={() => onLeave(match)}>
                Leave here …
              </Button>
            )}
          </Place>
        ))}
      </ul>
      {matches.length > shown && (
        <Button variant="quiet" className={styles['more']} onClick={() => setShown(shown + more)}>
          Show more ({(matches.length - shown).toLocaleString('en')} left)
        </Button>
      )}
    </>
  )
}

interface PlaceProps {
  readonly match: PossibleMatch
  readonly children: ReactNode
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
