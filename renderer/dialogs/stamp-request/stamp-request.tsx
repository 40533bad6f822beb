import { useState } from 'react'
import type { StampSummary } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { useApp } from '../../state/app-store.ts'
import { caseInfoOf } from '../../state/case-info.ts'
import { useCase } from '../../state/case-store.ts'
import { fileName, joinPath } from '../../state/paths.ts'
import { mayReplace } from '../../state/pick.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { CopyButton } from '../form/copy-button.tsx'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { JobProgressLine } from '../form/job-progress-line.tsx'
import { PathField } from '../form/path-field.tsx'
import { useTask } from '../form/use-task.ts'
import { IdentityGate } from '../secrets/identity-gate.tsx'
import { useKeysReady, useWordsWait } from '../secrets/use-keys-ready.ts'

const about =
  'An outside clock (RFC 3161) confirms that the journal stood as it does now. The request holds one hash and tells nothing of the case.'

/** Writes the request for a timestamp: keys first, then where to, then how it is sent. */
export function StampRequest({ onClose }: DialogProps) {
  const unlocked = useKeysReady()
  const waits = useWordsWait()
  const [asked, setAsked] = useState<{ readonly stamp: StampSummary; readonly path: string } | null>(null)
  if (asked) return <Asked {...asked} onClose={onClose} />
  if (unlocked) return <RequestForm onClose={onClose} onAsked={(stamp, path) => setAsked({ stamp, path })} />
  const footer = !waits && <Button onClick={onClose}>Cancel</Button>
  return (
    <Dialog title="Ask for a timestamp" description={about} onClose={onClose} stay={waits} footer={footer}>
      <p className={styles['muted']}>What is stamped is the state of the journal, signed with your keys.</p>
      <IdentityGate />
    </Dialog>
  )
}

interface RequestFormProps {
  readonly onClose: () => void
  readonly onAsked: (stamp: StampSummary, path: string) => void
}

function RequestForm({ onClose, onAsked }: RequestFormProps) {
  const title = useCase(state => caseInfoOf(state)?.title ?? '')
  const folder = useApp(state => state.app?.casesFolder ?? '')
  const [job] = useState(() => crypto.randomUUID())
  const day = new Date().toISOString().slice(0, 10)
  const [path, setPath] = useState(() => joinPath(folder, `${fileName(title)} ${day}.tsq`))
  const { busy, error, act } = useTask()
  const ready = path.trim() !== '' && !busy
  const write = async () => {
    if (!ready) return
    const stamp = await act(() => ask('stamp.request', { job, path: path.trim(), ...mayReplace(path.trim()) }))
    if (stamp) onAsked(stamp, path.trim())
  }
  const footer = (
    <>
      {busy && <JobProgressLine job={job} />}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="calendar-clock" disabled={!ready} onClick={() => void write()}>
        Write the request
      </Button>
    </>
  )
  return (
    <Dialog
      title="Ask for a timestamp"
      description={about}
      onClose={onClose}
      stay={busy}
      onSubmit={() => void write()}
      footer={footer}
    >
      <PathField label="File" value={path} onChange={setPath} what="save-file" />
      <Failure error={error} />
    </Dialog>
  )
}

interface AskedProps {
  readonly stamp: StampSummary
  readonly path: string
  readonly onClose: () => void
}

function Asked({ stamp, path, onClose }: AskedProps) {
  const footer = (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  )
  return (
    <Dialog title="The request is written" onClose={onClose} onSubmit={onClose} footer={footer}>
      <dl className={styles['facts']}>
        <dt>Where</dt>
        <dd className={styles['copied']}>
          {path} <CopyButton text={path} label="Copy the path" />
        </dd>
        <dt>Stamps</dt>
        <dd>the journal as of entry {stamp.entries.toLocaleString('en')}</dd>
        <dt>SHA-256</dt>
        <dd>{stamp.hash}</dd>
      </dl>
      <p>
        Carry it to a timestamp authority by another computer. Its reply, a <code>.tsr</code> file, is taken in under
        Case, Timestamps.
      </p>
    </Dialog>
  )
}
