import { useState } from 'react'
import type { StampSummary } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { JobProgressLine } from '../form/job-progress-line.tsx'
import { PathField } from '../form/path-field.tsx'
import { useTask } from '../form/use-task.ts'

/** Takes in the reply of a timestamp authority, checked here and offline. */
export function StampReply({ onClose }: DialogProps) {
  const form = useReply()
  const { stamp, busy, take } = form
  if (stamp) return <Stamped stamp={stamp} onClose={onClose} />
  const footer = (
    <>
      {busy && <JobProgressLine job={form.job} />}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="calendar-clock" disabled={!form.ready} onClick={() => void take()}>
        Check it and take it in
      </Button>
    </>
  )
  return (
    <Dialog
      title="Take in the reply to a timestamp"
      onClose={onClose}
      stay={busy}
      onSubmit={() => void take()}
      footer={footer}
    >
      <PathField label="Reply (.tsr)" {...form.reply} what="open-files" autoFocus />
      <PathField
        label="Certificates of the authority, if you have them"
        {...form.authorities}
        what="open-files"
        hint="PEM or DER. With them it is checked whose clock signed it; without, only that the signature holds."
      />
      <Failure error={form.error} />
    </Dialog>
  )
}

/** What is filled in, and what became of it. */
function useReply() {
  const [job] = useState(() => crypto.randomUUID())
  const [path, setPath] = useState('')
  const [authorities, setAuthorities] = useState('')
  const [stamp, setStamp] = useState<StampSummary | null>(null)
  const { busy, error, act, forgetError } = useTask()
  const ready = path.trim() !== '' && !busy
  const trusted = authorities.trim()
  const input = { job, path: path.trim(), ...(trusted === '' ? {} : { authorities: trusted }) }
  const change = (set: (path: string) => void) => (next: string) => {
    forgetError()
    set(next)
  }
  const take = async () => {
    if (ready) setStamp((await act(() => ask('stamp.take', input))) ?? null)
  }
  return {
    job,
    stamp,
    busy,
    error,
    ready,
    take,
    reply: { value: path, onChange: change(setPath) },
    authorities: { value: authorities, onChange: change(setAuthorities) },
  }
}

function Stamped({ stamp, onClose }: { readonly stamp: StampSummary; readonly onClose: () => void }) {
  const footer = (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  )
  return (
    <Dialog title="The timestamp holds" onClose={onClose} onSubmit={onClose} footer={footer}>
      <dl className={styles['facts']}>
        <dt>Time</dt>
        <dd>{stamp.time}</dd>
        <dt>Authority</dt>
        <dd>{stamp.authority}</dd>
        <dt>Checked</dt>
        <dd>{stamp.verified}</dd>
        <dt>Stamps</dt>
        <dd>the journal as of entry {stamp.entries.toLocaleString('en')}</dd>
      </dl>
    </Dialog>
  )
}
