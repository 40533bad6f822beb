import { useCallback, useState } from 'react'
import { GradedChip } from '#renderer/parts/graded-chip.tsx'
import { claimsBy } from '#renderer/state/citations.ts'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { showOnBoard } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Quiet, Row, Rows } from '#renderer/ui/row.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { formatValue } from '#shared/model/lookup.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'

const some = 100

/** What a source says; a press shows the one it is said of. */
export function SourceClaims({ source }: { readonly source: string }) {
  const [shown, setShown] = useState(some)
  const claims = useVersioned(
    useCallback(
      (state: CaseState) =>
        claimsBy(state, 'bySource', source).map(claim => ({
          claim,
          says: labelOf(state, claim.id),
          what: formatValue(claim.value),
        })),
      [source],
    ),
  )
  return (
    <Section title="What it says" count={claims.length}>
      <Rows>
        {claims.slice(0, shown).map(({ claim, says, what }) => (
          <Row key={claim.id} aside={<GradedChip graded={claim} />} onClick={() => showOnBoard([claim.subject])}>
            <Quiet>{says}</Quiet> <strong>{what}</strong>
          </Row>
        ))}
      </Rows>
      {claims.length === 0 && <p>Nothing is claimed from it yet.</p>}
      {shown < claims.length && <Button onClick={() => setShown(shown + 1_000)}>Show more</Button>}
    </Section>
  )
}
