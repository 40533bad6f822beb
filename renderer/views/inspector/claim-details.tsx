import { useCallback } from 'react'
import { HandlingMark } from '#renderer/parts/handling/handling-mark.tsx'
import { sourceWords } from '#renderer/parts/source/source-words.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { dayOf } from '#renderer/ui/when.ts'
import { gradeText, gradeWords } from '#shared/model/grade.ts'
import { formatValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { openPassage } from './claim-actions.ts'
import styles from './claims.module.css'

/** All that is known of one claim, in words. */
export function ClaimDetails({ claim }: { readonly claim: Claim }) {
  const { source, number, where } = useClaimDetails({ claim })
  return (
    <li className={styles['details']}>
      <p>{source}.</p>
      {claim.original && claim.original !== formatValue(claim.value) && <p>As written: “{claim.original}”.</p>}
      {claim.passage && <blockquote className={styles['passage']}>{claim.passage}</blockquote>}
      {where && (
        <p>
          Read from {where}.{' '}
          {number && (
            <button type="button" className={styles['link']} onClick={() => openPassage(claim)}>
              Open
            </button>
          )}
        </p>
      )}
      {(claim.validFrom || claim.validTo) && (
        <p>
          Holds from {claim.validFrom ?? 'an unknown day'} to {claim.validTo ?? 'now'}.
        </p>
      )}
      <p>
        Graded {gradeText(claim)}: {gradeWords(claim)}.
      </p>
      {claim.handling && (
        <p>
          Handling <HandlingMark code={claim.handling} />
        </p>
      )}
      {claim.reason && (
        <p>
          {claim.status} because {claim.reason}.
        </p>
      )}
      <p>
        Recorded by {claim.author} on {dayOf(claim.at)}.
      </p>
    </li>
  )
}

function useClaimDetails({ claim }: { readonly claim: Claim }) {
  const source = useCase(
    useCallback(
      (state: CaseState) => {
        const held = claim.source ? get(state, 'source', claim.source) : undefined
        return held ? sourceWords(state, held) : 'No source is named'
      },
      [claim],
    ),
  )
  const number = useCase(state => (claim.exhibit ? get(state, 'exhibit', claim.exhibit)?.number : undefined))
  const where = [number, claim.locator].filter(Boolean).join(', ')
  return { source, number, where }
}
