import { useCallback } from 'react'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { Quiet, Row, Rows } from '#renderer/ui/row.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { formatValue } from '#shared/model/lookup.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import { claimsFrom } from './exhibits.ts'
import { openExhibit } from './open-exhibit.ts'

/** What was claimed from passages of an exhibit; a press goes to the passage. */
export function ClaimsRead({ exhibit }: { readonly exhibit: string }) {
  const claims = useVersioned(
    useCallback(
      (state: CaseState) => claimsFrom(state, exhibit).map(claim => ({ claim, says: labelOf(state, claim.id) })),
      [exhibit],
    ),
  )
  if (claims.length === 0) return null
  return (
    <Section title="Claims read from it" count={claims.length}>
      <Rows>
        {claims.map(({ claim, says }) => (
          <Row
            key={claim.id}
            icon="quote"
            amount={claim.locator}
            onClick={() => openExhibit(exhibit, { locator: claim.locator, passage: claim.passage })}
          >
            <Quiet>{says}</Quiet> <strong>{formatValue(claim.value)}</strong>
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
