import type { Finding } from '#shared/dossier/lint/finding.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { Section } from '../inspector/section.tsx'
import styles from './check.module.css'
import { findingGroups } from './finding-groups.ts'
import { Findings } from './findings.tsx'
import { Waivers } from './waivers.tsx'

interface CheckProps {
  readonly dossier: Dossier
  /** Undefined until it was checked for the first time. */
  readonly findings: readonly Finding[] | undefined
  readonly readOnly: boolean
  readonly onShow: (finding: Finding) => void
}

/** What stands between a draft and a dossier: every finding with its place, and those that were waived. */
export function Check({ dossier, findings, readOnly, onShow }: CheckProps) {
  if (!findings) return null
  const groups = findingGroups(findings)
  return (
    <>
      {groups.map(group => (
        <Findings key={group.title} dossier={dossier} group={group} readOnly={readOnly} onShow={onShow} />
      ))}
      {groups.length === 0 && (
        <Section title="Citation check">
          <p className={styles['help']}>Every number, name and accusation rests on an exhibit, or on a reason given.</p>
        </Section>
      )}
      <Waivers dossier={dossier} findings={findings} readOnly={readOnly} />
    </>
  )
}
