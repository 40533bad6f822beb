import { useState } from 'react'
import { run } from '#renderer/state/act.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { dayOf } from '#renderer/ui/when.ts'
import { formatValue } from '#shared/model/lookup.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import styles from './claims.module.css'

interface FormerClaimsProps {
  readonly claims: readonly Claim[]
}

/** Retracted and corrected claims, folded: nothing that was claimed is ever lost. */
export function FormerClaims({ claims }: FormerClaimsProps) {
  const readOnly = useReadOnly()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles['former']}>
      <button type="button" className={styles['fold']} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={13} />
        {claims.length === 1 ? '1 former value' : `${claims.length} former values`}
      </button>
      {open && (
        <ul className={styles['past']}>
          {claims.map(claim => (
            <li key={claim.id}>
              <s>{formatValue(claim.value)}</s> {claim.status === 'retracted' ? 'retracted' : 'corrected'}
              {claim.reason && `: ${claim.reason}`}, recorded by {claim.author} on {dayOf(claim.at)}.{' '}
              {claim.status === 'retracted' && !readOnly && (
                <button
                  type="button"
                  className={styles['link']}
                  onClick={() => void run('claim.status', { ids: [claim.id], status: 'asserted' })}
                >
                  Assert again
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
