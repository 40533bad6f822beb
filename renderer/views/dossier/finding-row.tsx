import { Button } from '#renderer/ui/button.tsx'
import type { Finding } from '#shared/dossier/lint/finding.ts'
import { ReasonForm } from '../inspector/reason-form.tsx'
import styles from './check.module.css'

interface FindingRowProps {
  readonly finding: Finding
  readonly waiving: boolean
  readonly onShow: () => void
  /** Absent where the case can only be read. */
  readonly onWaiving?: (on: boolean) => void
  readonly onWaive: (reason: string) => void
}

export function FindingRow({ finding, waiving, onShow, onWaiving, onWaive }: FindingRowProps) {
  const { where, sentence, why } = finding
  return (
    <li className={styles['finding']}>
      <button type="button" className={styles['place']} onClick={onShow} title="Show where it stands">
        <span className={styles['sentence']}>{shortened(sentence)}</span>
        <span className={styles['why']}>
          {where} · {why}
        </span>
      </button>
      {onWaiving && (
        <Button variant="quiet" className={styles['waive']} aria-expanded={waiving} onClick={() => onWaiving(!waiving)}>
          Waive …
        </Button>
      )}
      {waiving && (
        <ReasonForm
          asks="Why it may stand without an exhibit"
          verb="Waive"
          onGive={onWaive}
          onClose={() => onWaiving?.(false)}
        />
      )}
    </li>
  )
}

const longest = 280

/** A sentence may be a megabyte; the row needs only enough of it to know it by. */
export const shortened = (sentence: string): string =>
  sentence.length <= longest ? sentence : `${sentence.slice(0, longest)} …`
