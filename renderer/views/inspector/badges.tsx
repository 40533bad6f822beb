import { useCallback } from 'react'
import { badgesFor } from '#renderer/parts/subject.ts'
import { useCase } from '#renderer/state/case-store.ts'
import { Badge, type BadgeName } from '#renderer/ui/badge.tsx'
import type { CaseState } from '#shared/ops/state.ts'
import { type Badge as BadgeId, badges } from '#shared/queries/badges.ts'
import styles from './subject-header.module.css'

const named: Readonly<Record<BadgeId, BadgeName>> = {
  conflict: 'disagree',
  sanctioned: 'sanctioned',
  lookAlike: 'look-alike',
  indicator: 'indicator',
  illustrative: 'illustrative',
}

/** The signs of an entity with their words; nothing where it has none. */
export function Badges({ id }: { readonly id: string }) {
  const found = useCase(useCallback((state: CaseState) => badgesFor(state, id), [id]))
  if (found.length === 0) return null
  return (
    <ul className={styles['badges']}>
      {found.map(badge => (
        <li key={badge} className={styles['badge']}>
          <Badge name={named[badge]} says={badges[badge].title} />
          {badges[badge].title}
        </li>
      ))}
    </ul>
  )
}
