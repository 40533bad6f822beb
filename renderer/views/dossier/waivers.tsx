import { run } from '#renderer/state/act.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { dayOf } from '#renderer/ui/when.ts'
import type { Finding } from '#shared/dossier/lint/finding.ts'
import { waiversOf } from '#shared/dossier/order.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import styles from './check.module.css'
import { shortened } from './finding-row.tsx'

interface WaiversProps {
  readonly dossier: Dossier
  readonly findings: readonly Finding[]
}

/** What may stand without an exhibit, why, and who answers for it. */
export function Waivers({ dossier, findings }: WaiversProps) {
  const readOnly = useReadOnly()
  const waivers = waiversOf(dossier)
  if (waivers.length === 0) return null
  const byKey = new Map(findings.map(finding => [finding.key, finding]))
  return (
    <Section title="Waived" count={waivers.length}>
      <ul className={styles['findings']} aria-label="Waived">
        {waivers.map(([key, { reason, by, at, sentence }]) => (
          <li key={key} className={styles['finding']}>
            <div className={styles['place']}>
              <span className={styles['sentence']}>{shortened(byKey.get(key)?.sentence ?? sentence ?? '')}</span>
              <span className={styles['why']}>
                “{reason}” · {by}, {dayOf(at)}
                {byKey.has(key) ? '' : ' · no longer needed: these words are not in it'}
              </span>
            </div>
            {!readOnly && (
              <Button
                variant="quiet"
                className={styles['waive']}
                onClick={() => void run('dossier.unwaive', { id: dossier.id, key })}
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
