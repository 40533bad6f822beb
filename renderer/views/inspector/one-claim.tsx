import type { PropertyClaims } from '#shared/queries/claims.ts'
import { ClaimFormRow } from './claim-form-row.tsx'
import { ClaimRow } from './claim-row.tsx'

interface OneClaimProps {
  readonly held: PropertyClaims
}

/** A property with one value: its name and the value on one line. */
export function OneClaim({ held: { property, claims } }: OneClaimProps) {
  const [claim] = claims
  if (!claim) return null
  return (
    <ClaimRow claim={claim} title={property.title} marked={false}>
      <ClaimFormRow claim={claim} property={property} />
    </ClaimRow>
  )
}
