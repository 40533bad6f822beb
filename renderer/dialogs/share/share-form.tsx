import { useState } from 'react'
import type { BundleWritten } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { useApp } from '../../state/app-store.ts'
import { caseInfoOf } from '../../state/case-info.ts'
import { useCase } from '../../state/case-store.ts'
import { fileName, joinPath } from '../../state/paths.ts'
import { mayReplace, pickOne } from '../../state/pick.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { JobProgressLine } from '../form/job-progress-line.tsx'
import { useTask } from '../form/use-task.ts'
import { firstShareTo, isShareable, type ShareTo, ShareToField, toInput } from './share-to.tsx'

interface ShareFormProps {
  readonly onClose: () => void
  readonly onWritten: (written: BundleWritten, to: ShareTo) => void
}

export function ShareForm({ onClose, onWritten }: ShareFormProps) {
  const info = useCase(caseInfoOf)
  const form = useShareForm(info?.title ?? '', onWritten)
  const { job, to, setTo, recipientName, setRecipientName, purpose, setPurpose, busy, error, ready, write } = form
  const footer = (
    <>
      {busy && <JobProgressLine job={job} />}
      <Button onClick={onClose}>Cancel</Button>
      <Button variant="primary" icon="package" disabled={!ready} onClick={() => void write()}>
        {busy ? 'Writing …' : 'Write the bundle'}
      </Button>
    </>
  )
  return (
    <Dialog title="Share the case" onClose={onClose} stay={busy} onSubmit={() => void write()} footer={footer}>
      {info && (
        <Notice tone="note">
          This case is marked <strong>{info.handling}</strong>. The whole case goes into the bundle: every claim,
          exhibit and journal entry.
        </Notice>
      )}
      <div className={styles['pair']}>
        <TextField
          label="Recipient"
          value={recipientName}
          onChange={setRecipientName}
          placeholder="Name and office"
          autoFocus
        />
        <TextField label="Purpose" value={purpose} onChange={setPurpose} placeholder="Joint inquiry" />
      </div>
      <ShareToField value={to} onChange={setTo} />
      <FileRow {...form} />
      <Failure error={error} />
    </Dialog>
  )
}

function FileRow({ path, setPath }: ReturnType<typeof useShareForm>) {
  const choose = async () => {
    const chosen = await pickOne('save-bundle', path)
    if (chosen !== undefined) setPath(chosen)
  }
  return (
    <div className={styles['row']}>
      <TextField label="File" value={path} onChange={setPath} />
      <Button icon="folder-open" onClick={() => void choose()}>
        Choose …
      </Button>
    </div>
  )
}

/** What is filled in, and the writing of the bundle. */
function useShareForm(title: string, onWritten: ShareFormProps['onWritten']) {
  const folder = useApp(state => state.app?.casesFolder ?? '')
  const [job] = useState(() => crypto.randomUUID())
  const [path, setPath] = useState(() => joinPath(folder, suggestedName(title)))
  const [to, setTo] = useState(firstShareTo)
  const [recipientName, setRecipientName] = useState('')
  const [purpose, setPurpose] = useState('')
  const { busy, error, act } = useTask()
  const ready = isShareable(to) && recipientName.trim() !== '' && purpose.trim() !== '' && path !== '' && !busy
  const write = async () => {
    if (!ready) return
    const about = { purpose: purpose.trim(), recipientName: recipientName.trim() }
    const input = { job, path, ...mayReplace(path), to: toInput(to), ...about }
    const written = await act(() => ask('bundle.write', input))
    if (written) onWritten(written, to)
  }
  return {
    ...{ job, path, setPath, to, setTo, recipientName, setRecipientName, purpose, setPurpose },
    ...{ busy, error, ready, write },
  }
}

const suggestedName = (title: string) => `${fileName(title)} ${new Date().toISOString().slice(0, 10)}.casebundle`
