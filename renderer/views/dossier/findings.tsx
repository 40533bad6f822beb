import { useState } from 'react'
import { ReasonForm } from '#renderer/parts/reason-form.tsx'
import { run } from '#renderer/state/act.ts'
import { beginDraft, endDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Section } from '#renderer/ui/section.tsx'
import type { Finding } from '#shared/dossier/lint/finding.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import styles from './check.module.css'
import type { FindingGroup } from './finding-groups.ts'
import { FindingRow } from './finding-row.tsx'

interface FindingsProps {
  readonly dossier: Dossier
  readonly group: FindingGroup
  readonly onShow: (finding: Finding) => void
}

/** So many are drawn at first, and with each press more. */
const page = 40

/** Findings of one kind: each leads to its place, and can be waived alone or with the others, for a reason. */
export function Findings({ dossier, group, onShow }: FindingsProps) {
  const readOnly = useReadOnly()
  const { shown, setShown, title, help, findings, draft, waivingAll, waive, count } = useFindings({ dossier, group })
  const waiveAll = !readOnly && findings.length > 1 && (
    <Button variant="quiet" className={styles['aside']} onClick={() => beginDraft(draft)}>
      Waive all {count} …
    </Button>
  )
  return (
    <Section title={title} count={findings.length} aside={waiveAll}>
      <p className={styles['help']}>{help}</p>
      {waivingAll && (
        <ReasonForm
          draft={draft}
          asks={`Why all ${count} may stand without an exhibit`}
          verb={`Waive ${count}`}
          onGive={reason => void waive(findings, reason, draft)}
          onClose={() => endDraft(draft)}
        />
      )}
      <ul className={styles['findings']} aria-label={title} data-findings>
        {findings.slice(0, shown).map(finding => (
          <FindingRow
            key={finding.key}
            finding={finding}
            draft={`waiver:${dossier.id}:${finding.key}`}
            onShow={() => onShow(finding)}
            onWaive={(reason, of) => void waive([finding], reason, of)}
          />
        ))}
      </ul>
      {findings.length > shown && (
        <Button variant="quiet" onClick={() => setShown(shown + page)}>
          Show more ({(findings.length - shown).toLocaleString('en')} left)
        </Button>
      )}
    </Section>
  )
}

function useFindings({ dossier, group }: Pick<FindingsProps, 'dossier' | 'group'>) {
  const [shown, setShown] = useState(page)
  const { title, help, findings } = group
  const draft = `waiver:${dossier.id}:all ${title}`
  const waivingAll = useIsDrafted(draft)
  const waive = async (chosen: readonly Finding[], reason: string, of: string) => {
    const [first, ...also] = chosen.map(({ key, sentence }) => ({ key, sentence }))
    if (first && (await run('dossier.waive', { id: dossier.id, ...first, also, reason }))) endDraft(of)
  }
  const count = findings.length.toLocaleString('en')
  return { shown, setShown, title, help, findings, draft, waivingAll, waive, count }
}
