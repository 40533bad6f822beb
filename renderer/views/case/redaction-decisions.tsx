import { run } from '#renderer/state/act.ts'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import { dayOf } from '#renderer/ui/when.ts'
import { decisionsIn } from '#shared/editions/redaction/decisions.ts'
import type { Decision, Redaction } from '#shared/model/records/redaction.ts'
import { countWords } from '#shared/queries/count-words.ts'
import styles from './parts.module.css'

/** What was decided on words that may tell what is redacted, with why and by whom; each can be taken back. */
export function RedactionDecisions({ redaction }: { readonly redaction: Redaction }) {
  const readOnly = useReadOnly()
  const decisions = decisionsIn(redaction)
  if (decisions.length === 0) return null
  return (
    <details className={styles['decisions']}>
      <summary>{countWords(decisions.length, 'decision')} on words that may tell it</summary>
      <ul className={styles['list']}>
        {decisions.map(([field, decision]) => (
          <li key={field} className={styles['row']}>
            <span className={styles['what']}>
              <span>
                <strong>{decision.form}</strong> {saysOf(decision)}
              </span>
              <span className={styles['says']}>
                {[decision.reason, `${decision.by}, ${dayOf(decision.at)}`].filter(Boolean).join(' · ')}
              </span>
            </span>
            {!readOnly && (
              <Button
                variant="quiet"
                onClick={() =>
                  void run('redaction.undecide', { id: redaction.id, decision: field.slice('decided:'.length) })
                }
              >
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function saysOf({ as, places }: Decision): string {
  if (!places) return 'blacked out everywhere'
  return `${as === 'left' ? 'left readable' : 'blacked out'} in ${countWords(places.length, 'place')}`
}
