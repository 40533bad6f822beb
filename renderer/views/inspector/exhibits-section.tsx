import { useCallback } from 'react'
import { shortHash } from '#renderer/fields/short-hash.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { isStanding } from '#shared/queries/claims.ts'
import { iconOfMedia } from '../evidence/media.ts'
import styles from './rows.module.css'
import { Section } from './section.tsx'

/** The exhibits that what is claimed here was read from. */
export function ExhibitsSection({ id }: { readonly id: string }) {
  const exhibits = useCase(useCallback((state: CaseState) => citedBy(state, id), [id]))
  if (exhibits.length === 0) return null
  return (
    <Section title="Exhibits" count={exhibits.length}>
      <ul className={styles['rows']}>
        {exhibits.map(exhibit => (
          <li key={exhibit.id} className={styles['row']}>
            <button
              type="button"
              data-row="exhibit"
              className={styles['main']}
              onClick={() => goTo('evidence', { id: exhibit.id })}
            >
              <span className={styles['icon']}>
                <Icon name={iconOfMedia(exhibit.mediaType)} size={15} />
              </span>
              <span className={styles['text']}>
                {exhibit.number} {exhibit.title}
              </span>
              <code className={styles['code']}>{shortHash(exhibit.sha256)}</code>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Cited by a claim, held by a value, or standing behind its source. */
function citedBy(state: CaseState, id: string): Exhibit[] {
  const ids = new Set<string>()
  for (const claim of claimsAbout(state, id).filter(isStanding)) {
    if (claim.exhibit) ids.add(claim.exhibit)
    if (claim.value.kind === 'file') ids.add(claim.value.exhibit)
    const behind = claim.source ? get(state, 'source', claim.source)?.exhibit : undefined
    if (behind) ids.add(behind)
  }
  return [...ids].map(each => get(state, 'exhibit', each)).filter(exhibit => exhibit !== undefined)
}
