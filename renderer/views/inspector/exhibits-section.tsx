import { useCallback } from 'react'
import { shortHash } from '#renderer/fields/short-hash.ts'
import { iconOfMedia } from '#renderer/parts/media.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { Row, Rows } from '#renderer/ui/row.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { exhibitOf } from '#shared/model/lookup.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'

/** The exhibits that what is claimed here was read from. */
export function ExhibitsSection({ id }: { readonly id: string }) {
  const exhibits = useCase(useCallback((state: CaseState) => citedBy(state, id), [id]))
  if (exhibits.length === 0) return null
  return (
    <Section title="Exhibits" count={exhibits.length}>
      <Rows>
        {exhibits.map(exhibit => (
          <Row
            key={exhibit.id}
            kind="exhibit"
            icon={iconOfMedia(exhibit.mediaType)}
            amount={<code>{shortHash(exhibit.sha256)}</code>}
            onClick={() => goTo('evidence', { id: exhibit.id })}
          >
            {exhibit.number} {exhibit.title}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

/** Cited by a claim, held by a value, or standing behind its source. */
function citedBy(state: CaseState, id: string): Exhibit[] {
  const ids = new Set<string>()
  for (const claim of claimsAbout(state, id).filter(isCurrent)) {
    if (claim.exhibit) ids.add(claim.exhibit)
    const file = exhibitOf(claim.value)
    if (file !== undefined) ids.add(file)
    const behind = claim.source ? get(state, 'source', claim.source)?.exhibit : undefined
    if (behind) ids.add(behind)
  }
  return [...ids].map(each => get(state, 'exhibit', each)).filter(exhibit => exhibit !== undefined)
}
