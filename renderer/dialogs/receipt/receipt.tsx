import { useState } from 'react'
import { readableMoment } from '#renderer/ui/when.ts'
import type { ReceiptResult } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { JobProgressLine } from '../form/job-progress-line.tsx'
import { PathField } from '../form/path-field.tsx'
import { useTask } from '../form/use-task.ts'

/** Takes in the receipt that whoever received a release filled in and returned. */
export function Receipt({ onClose }: DialogProps) {
  const [job] = useState(() => crypto.randomUUID())
  const [path, setPath] = useState('')
  const [taken, setTaken] = useState<ReceiptResult | null>(null)
  const { busy, error, act, forgetError } = useTask()
  const ready = path.trim() !== '' && !busy
  const change = (next: string) => {
    forgetError()
    setPath(next)
  }
  const take = async () => {
    if (ready) setTaken((await act(() => ask('receipt.take', { job, path: path.trim() }))) ?? null)
  }
  if (taken) return <Taken taken={taken} onClose={onClose} />
  const footer = (
    <>
      {busy && <JobProgressLine job={job} />}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="receipt-text" disabled={!ready} onClick={() => void take()}>
        Take it in
      </Button>
    </>
  )
  return (
    <Dialog
      title="Take in a receipt"
      description="It names the very file it is for by its SHA-256. A counter-signature is read where it lies beside it as .sig."
      onClose={onClose}
      stay={busy}
      onSubmit={() => void take()}
      footer={footer}
    >
      <PathField label="Receipt" value={path} onChange={change} what="open-files" autoFocus />
      <Failure error={error} />
    </Dialog>
  )
}

function Taken({ taken, onClose }: { readonly taken: ReceiptResult; readonly onClose: () => void }) {
  const { release, file, receivedBy, receivedAt, signerWords } = taken
  const footer = (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  )
  return (
    <Dialog title="The receipt is taken in" onClose={onClose} onSubmit={onClose} footer={footer}>
      <dl className={styles['facts']}>
        <dt>Release</dt>
        <dd>
          {release}, {file}
        </dd>
        <dt>Received by</dt>
        <dd>{receivedBy}</dd>
        <dt>On</dt>
        <dd>{readableMoment(receivedAt)}</dd>
        <dt>Counter-signed</dt>
        <dd>{signerWords ?? 'no'}</dd>
      </dl>
      {signerWords && (
        <p className={styles['muted']}>Ask them, by telephone or in person, to read out these six words.</p>
      )}
      <p className={styles['muted']}>
        It is kept as an exhibit, and the custody of each exhibit handed over says that it was received.
      </p>
    </Dialog>
  )
}
