import { ReasonForm } from '#renderer/parts/reason-form.tsx'
import { beginDraft, endDraft, useIsDrafted } from '#renderer/state/drafts.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import type { Finding } from '#shared/dossier/lint/finding.ts'
import styles from './check.module.css'

interface FindingRowProps {
  readonly finding: Finding
  /** The key under which a reason being written is kept. */
  readonly draft: string
  readonly onShow: () => void
  readonly onWaive: (reason: string, draft: string) => void
}

export function FindingRow({ finding, draft, onShow, onWaive }: FindingRowProps) {
  const readOnly = useReadOnly()
  const { where, sentence, why } = finding
  const waiving = useIsDrafted(draft)
  const toggle = () => (waiving ? endDraft(draft) : beginDraft(draft))
  return (
    <li className={styles['finding']}>
      <button type="button" className={styles['place']} onClick={onShow} title="Show where it stands">
        <span className={styles['sentence']}>{shortened(sentence)}</span>
        <span className={styles['why']}>
          {where} · {why}
        </span>
      </button>
      {!readOnly && (
        <Button variant="quiet" className={styles['waive']} aria-expanded={waiving} onClick={toggle}>
          Waive …
        </Button>
      )}
      {waiving && (
        <ReasonForm
          draft={draft}
          asks="Why it may stand without an exhibit"
          verb="Waive"
          onGive={reason => onWaive(reason, draft)}
          onClose={() => endDraft(draft)}
        />
      )}
    </li>
  )
}

const longest = 280

/** A sentence may be a megabyte; the row needs only enough of it to know it by. */
export const shortened = (sentence: string): string =>
  sentence.length <= longest ? sentence : `${sentence.slice(0, longest)} …`
