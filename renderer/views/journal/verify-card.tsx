import { CopyMark } from '#renderer/fields/copy-mark.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Progress } from '#renderer/ui/progress.tsx'
import { momentOf } from '#renderer/ui/when.ts'
import type { VerifyReport } from '#shared/contract.ts'
import type { Verification } from './use-verify.ts'
import styles from './verify.module.css'

/** How far a verification is, and then what it found. */
export function VerifyCard({ verify }: { readonly verify: Verification }) {
  const { running, progress, report, failed, cancel, dismiss } = verify
  if (running) {
    return (
      <div className={styles['card']} role="status">
        Reading every byte of journal and evidence
        <Progress label="Verifying" done={progress?.done ?? 0} total={progress?.total} />
        <Button variant="quiet" onClick={cancel}>
          Cancel
        </Button>
      </div>
    )
  }
  if (!report && !failed) return null
  return (
    <section className={styles['card']} aria-label="What the verification found">
      {report ? <Found report={report} /> : <p className={styles['bad']}>{failed}</p>}
      <IconButton icon="x" label="Close" size="small" onClick={dismiss} />
    </section>
  )
}

function Found({ report }: { readonly report: VerifyReport }) {
  const { ok, at, entries, head, root, exhibits, problems } = report
  return (
    <div className={styles['found']}>
      <p className={ok ? styles['good'] : styles['bad']}>
        <Icon name={ok ? 'shield-check' : 'shield-x'} size={18} />
        {ok ? 'Nothing was altered' : `${problems.length === 1 ? '1 problem' : `${problems.length} problems`} found`}
        <span className={styles['when']}>{momentOf(at)}</span>
      </p>
      <dl className={styles['facts']}>
        <dt>Journal</dt>
        <dd>{entries.toLocaleString('en')} entries, each chained to the one before</dd>
        <dt>Exhibits</dt>
        <dd>
          {exhibits.intact} intact, {exhibits.missing} missing, {exhibits.damaged} damaged
        </dd>
        <dt>Head</dt>
        <dd className={styles['hash']}>
          {head} <CopyMark text={head} label="Copy the head" />
        </dd>
        <dt>Root</dt>
        <dd className={styles['hash']}>
          {root} <CopyMark text={root} label="Copy the root" />
        </dd>
      </dl>
      {problems.length > 0 && (
        <ul className={styles['problems']}>
          {problems.map(problem => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
