import { useCallback, useState } from 'react'
import { select, showView } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { formatValue } from '#shared/model/lookup.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { isStanding } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import rows from '../inspector/rows.module.css'
import { Section } from '../inspector/section.tsx'
import { useVersioned } from '../inspector/use-versioned.ts'
import { GradedChip } from './graded-chip.tsx'

const some = 100

/** What a source says; a press shows the one it is said of. */
export function SourceClaims({ source }: { readonly source: string }) {
  const [shown, setShown] = useState(some)
  const claims = useVersioned(
    useCallback(
      (state: CaseState) =>
        all(state, 'claim')
          .filter(claim => claim.source === source && isStanding(claim))
          .map(claim => ({ claim, says: labelOf(state, claim.id), what: formatValue(claim.value) })),
      [source],
    ),
  )
  const show = (subject: string) => {
    select([subject])
    showView('board')
  }
  return (
    <Section title="What it says" count={claims.length}>
      <ul className={rows['rows']}>
        {claims.slice(0, shown).map(({ claim, says, what }) => (
          <li key={claim.id} className={rows['row']}>
            <button type="button" className={rows['main']} onClick={() => show(claim.subject)}>
              <span className={rows['text']}>
                <span className={rows['verb']}>{says}</span> <strong>{what}</strong>
              </span>
              <GradedChip graded={claim} />
            </button>
          </li>
        ))}
      </ul>
      {claims.length === 0 && <p>Nothing is claimed from it yet.</p>}
      {shown < claims.length && <Button onClick={() => setShown(shown + 1_000)}>Show more</Button>}
    </Section>
  )
}
