import { useCallback } from 'react'
import { Icon } from '#renderer/ui/icon.tsx'
import { formatValue } from '#shared/model/lookup.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from '#shared/queries/label.ts'
import rows from '../inspector/rows.module.css'
import { Section } from '../inspector/section.tsx'
import { useVersioned } from '../inspector/use-versioned.ts'
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
      <ul className={rows['rows']}>
        {claims.map(({ claim, says }) => (
          <li key={claim.id} className={rows['row']}>
            <button
              type="button"
              className={rows['main']}
              onClick={() => openExhibit(exhibit, { locator: claim.locator, passage: claim.passage })}
            >
              <span className={rows['icon']}>
                <Icon name="quote" size={14} />
              </span>
              <span className={rows['text']}>
                <span className={rows['verb']}>{says}</span> <strong>{formatValue(claim.value)}</strong>
              </span>
              <span className={rows['amount']}>{claim.locator}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
