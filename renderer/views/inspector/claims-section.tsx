import { useCallback } from 'react'
import type { CaseState } from '#shared/ops/state.ts'
import { claimsByProperty } from '#shared/queries/claims.ts'
import styles from './claims.module.css'
import { PropertyClaims } from './property-claims.tsx'
import { useVersioned } from './use-versioned.ts'

interface ClaimsSectionProps {
  readonly id: string
  readonly readOnly: boolean
}

/** All that is claimed of an entity or link, by property. */
export function ClaimsSection({ id, readOnly }: ClaimsSectionProps) {
  const found = useVersioned(useCallback((state: CaseState) => claimsByProperty(state, id), [id]))
  if (found.length === 0) {
    return <p className={styles['nothing']}>Nothing is claimed yet. Add a first value below, with its source.</p>
  }
  return found.map(each => <PropertyClaims key={each.property.id} held={each} readOnly={readOnly} />)
}
