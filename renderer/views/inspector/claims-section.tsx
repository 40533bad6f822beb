import { useCallback } from 'react'
import { useVersioned } from '#renderer/state/use-versioned.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { claimsByProperty, type PropertyClaims as Held } from '#shared/queries/claims.ts'
import styles from './claims.module.css'
import { OneClaim } from './one-claim.tsx'
import { PropertyClaims } from './property-claims.tsx'

interface ClaimsSectionProps {
  readonly id: string
}

/** All that is claimed of an entity or link, by property in the order of its type. */
export function ClaimsSection({ id }: ClaimsSectionProps) {
  const found = useVersioned(useCallback((state: CaseState) => claimsByProperty(state, id), [id]))
  if (found.length === 0) {
    return <p className={styles['nothing']}>Nothing is claimed yet. Add a first value below, with its source.</p>
  }
  return runsOf(found).map(run => {
    const [first] = run
    if (first && !isPlain(first)) return <PropertyClaims key={first.property.id} held={first} />
    return (
      <ul key={`plain ${first?.property.id}`} className={styles['facts']}>
        {run.map(each => (
          <OneClaim key={each.property.id} held={each} />
        ))}
      </ul>
    )
  })
}

/** One value and no former ones: it needs no table. */
const isPlain = ({ claims, former }: Held) => claims.length === 1 && former.length === 0

/** Plain properties that follow each other stand together in one list. */
function runsOf(found: readonly Held[]): Held[][] {
  const runs: Held[][] = []
  for (const each of found) {
    const last = runs.at(-1)
    if (last?.[0] && isPlain(last[0]) && isPlain(each)) last.push(each)
    else runs.push([each])
  }
  return runs
}
