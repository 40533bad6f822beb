import { useCallback } from 'react'
import { typeColour } from '#renderer/parts/subject.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import { select } from '#renderer/state/window-store.ts'
import { Row, Rows } from '#renderer/ui/row.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { BulkActions } from './bulk-actions.tsx'
import heading from './subject-header.module.css'

interface Kind {
  readonly title: string
  readonly icon: string
  readonly colour: string
  readonly ids: readonly string[]
}

/** Several at once: how many of each type, and what can be done with all of them. */
export function ManyCard({ ids }: { readonly ids: readonly string[] }) {
  const kinds = useVersioned(useCallback((state: CaseState) => kindsOf(state, ids), [ids]))
  const claims = useVersioned(
    useCallback((state: CaseState) => [...new Set(ids.flatMap(id => claimsOf(state, id)))], [ids]),
  )
  const readOnly = useReadOnly()
  return (
    <>
      <header>
        <h2 className={heading['name']}>{ids.length.toLocaleString('en')} selected</h2>
        <p className={heading['type']}>{countWords(claims.length, 'claim')} in all</p>
      </header>
      <Section title="Of these types">
        <Rows>
          {kinds.map(({ title, icon, colour, ids: some }) => (
            <Row
              key={title}
              kind="kind"
              icon={icon}
              colour={colour}
              amount={some.length.toLocaleString('en')}
              onClick={() => select(some)}
            >
              {title}
            </Row>
          ))}
        </Rows>
      </Section>
      {!readOnly && <BulkActions claims={claims} />}
    </>
  )
}

/** A selected claim is itself, and not all that is said of what it is about. */
function claimsOf(state: CaseState, id: string): readonly Claim[] {
  const claim = get(state, 'claim', id)
  return claim ? [claim] : claimsAbout(state, id).filter(isCurrent)
}

function kindsOf(state: CaseState, ids: readonly string[]): Kind[] {
  const byTitle = Map.groupBy(ids, id => {
    const entity = get(state, 'entity', id)
    if (entity) return state.catalogue.entityType(entity.type)?.plural ?? entity.type
    if (get(state, 'claim', id)) return 'Claims'
    const link = get(state, 'link', id)
    return `Links: ${link ? (state.catalogue.linkType(link.type)?.title ?? link.type) : ''}`
  })
  return [...byTitle].map(([title, some]) => {
    const entity = get(state, 'entity', some[0] ?? '')
    const type = state.catalogue.entityType(entity?.type ?? '')
    const icon = entity ? (type?.icon ?? 'circle-help') : title === 'Claims' ? 'quote' : 'spline'
    return { title, icon, colour: typeColour(type), ids: some }
  })
}
