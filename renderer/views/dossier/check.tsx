import { memo, type RefObject, useRef } from 'react'
import { Section } from '#renderer/ui/section.tsx'
import type { Finding } from '#shared/dossier/lint/finding.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import styles from './check.module.css'
import { findingGroups } from './finding-groups.ts'
import { Findings } from './findings.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { Waivers } from './waivers.tsx'

interface CheckProps {
  readonly dossier: Dossier
  /** Undefined until it was checked for the first time. */
  readonly findings: readonly Finding[] | undefined
  readonly onShow: (finding: Finding) => void
  /** What the focus goes to when nothing is left to do here. */
  readonly area: RefObject<HTMLElement | null>
}

/** What stands between a draft and a dossier: every finding with its place, and those that were waived. */
export const Check = memo(CheckPanel)

function CheckPanel({ dossier, findings, onShow, area }: CheckProps) {
  const root = useRef<HTMLDivElement>(null)
  useFocusKept(root, () => root.current?.querySelector<HTMLElement>('[data-findings] button') ?? area.current, findings)
  if (!findings) return null
  const groups = findingGroups(findings)
  return (
    <div ref={root} className={styles['checks']}>
      {groups.map(group => (
        <Findings key={group.title} dossier={dossier} group={group} onShow={onShow} />
      ))}
      {groups.length === 0 && (
        <Section title="Citation check">
          <p className={styles['help']}>Every number, name and accusation rests on an exhibit, or on a reason given.</p>
        </Section>
      )}
      <Waivers dossier={dossier} findings={findings} />
    </div>
  )
}
