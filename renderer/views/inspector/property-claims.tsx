import { Section } from '#renderer/ui/section.tsx'
import type { PropertyClaims as Held } from '#shared/queries/claims.ts'
import { total } from '#shared/queries/totals.ts'
import { ClaimFormRow } from './claim-form-row.tsx'
import { ClaimRow } from './claim-row.tsx'
import styles from './claims.module.css'
import { FormerClaims } from './former-claims.tsx'

interface PropertyClaimsProps {
  readonly held: Held
}

/** What is claimed of one property: one value plainly, several as a small table with the preferred one first. */
export function PropertyClaims({ held }: PropertyClaimsProps) {
  const { property, claims, former, conflict } = held
  const several = claims.length > 1
  const sources = new Set(claims.map(claim => claim.source ?? claim.id)).size
  const disagree = conflict ? (
    <span className={styles['disagree']}>≠ {sources > 1 ? `${sources} sources disagree` : 'values disagree'}</span>
  ) : undefined
  return (
    <Section title={property.title} aside={disagree}>
      <ul className={styles['rows']}>
        {claims.map(claim => (
          <ClaimRow key={claim.id} claim={claim} marked={several && claim.preferred === true}>
            <ClaimFormRow claim={claim} property={property} />
          </ClaimRow>
        ))}
      </ul>
      <Weighing held={held} />
      {former.length > 0 && <FormerClaims claims={former} />}
    </Section>
  )
}

/** Why one of several is preferred, and what totals show while sources disagree. */
function Weighing({ held: { claims, conflict } }: { readonly held: Held }) {
  const because = claims.find(claim => claim.preferred)?.preferredBecause
  const range = conflict ? total(claims) : null
  if (!because && !range) return null
  return (
    <p className={styles['weighing']}>
      {because && <>Preferred: {because.replace(/\.$/, '')}. </>}
      {range && (
        <>
          Totals show <strong>{range}</strong>.
        </>
      )}
    </p>
  )
}
