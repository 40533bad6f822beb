import { useState } from 'react'
import type { CaseStatus } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { entered, useApp } from '../../state/app-store.ts'
import { caseWordsStored, holdCaseWords } from '../../state/case-words.ts'
import { fileName, folderOf, joinPath } from '../../state/paths.ts'
import { pickOne } from '../../state/pick.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { useTask } from '../form/use-task.ts'
import { NewPassphrase } from '../secrets/new-passphrase.tsx'
import { isEnough, suggestPassphrase } from '../secrets/passphrases.ts'
import { RecoveryWords } from '../secrets/recovery-words.tsx'

interface Made {
  readonly status: CaseStatus
  readonly recoveryWords: string
}

/** First the form, then the recovery words, which are shown this once. */
export function NewCase({ onClose }: DialogProps) {
  const [made, setMade] = useState<Made | null>(null)
  if (!made) return <NewCaseForm onClose={onClose} onMade={setMade} />
  const enter = () => {
    caseWordsStored()
    onClose()
    void entered(made.status)
  }
  return <RecoveryWords title={made.status.title} words={made.recoveryWords} onDone={enter} />
}

interface NewCaseFormProps {
  readonly onClose: () => void
  readonly onMade: (made: Made) => void
}

function NewCaseForm({ onClose, onMade }: NewCaseFormProps) {
  const form = useNewCase(onMade)
  const { title, setTitle, reference, setReference, passphrase, setPassphrase, ready, busy, error, make } = form
  const footer = (
    <>
      <Button disabled={busy} onClick={onClose}>
        Cancel
      </Button>
      <Button variant="primary" disabled={!ready} onClick={() => void make()}>
        {busy ? 'Creating …' : 'Create the case'}
      </Button>
    </>
  )
  return (
    // Left while it is made, it would be made, and its recovery words never shown.
    <Dialog title="New case" onClose={onClose} stay={busy} onSubmit={() => void make()} footer={footer}>
      <div className={styles['pair']}>
        <TextField label="Title" value={title} onChange={setTitle} placeholder="Harmony theft" autoFocus />
        <TextField label="Reference (optional)" value={reference} onChange={setReference} placeholder="RT-2026-001" />
      </div>
      <FolderRow {...form} />
      <NewPassphrase label="Passphrase" value={passphrase} onChange={setPassphrase} />
      <p className={`${styles['muted']} ${styles['small']}`}>
        The passphrase is asked each time the case is opened. Write it down now: without it, and without the recovery
        words that follow, no one can open the case.
      </p>
      <Failure error={error} />
    </Dialog>
  )
}

function FolderRow({ title, folder, setFolder, path }: ReturnType<typeof useNewCase>) {
  const choose = async () => {
    const chosen = await pickOne('save-case', path)
    if (chosen !== undefined) setFolder(folderOf(chosen))
  }
  return (
    <div className={styles['row']}>
      <TextField label="Folder" value={folder} onChange={setFolder} hint={title.trim() ? path : undefined} />
      <Button icon="folder-open" onClick={() => void choose()}>
        Choose …
      </Button>
    </div>
  )
}

/** What is filled in, and the making of it; its recovery words are held until they are stored. */
function useNewCase(onMade: (made: Made) => void) {
  const casesFolder = useApp(state => state.app?.casesFolder ?? '')
  const [title, setTitle] = useState('')
  const [reference, setReference] = useState('')
  const [folder, setFolder] = useState(casesFolder)
  const [passphrase, setPassphrase] = useState(suggestPassphrase)
  const { busy, error, act } = useTask()
  const path = joinPath(folder, `${fileName(title)}.case`)
  const ready = title.trim() !== '' && isEnough(passphrase) && !busy
  const make = async () => {
    if (!ready) return
    const input = {
      path,
      title: title.trim(),
      passphrase,
      ...(reference.trim() ? { reference: reference.trim() } : {}),
    }
    const made = await act(() => ask('case.new', input))
    if (!made) return
    holdCaseWords(made)
    onMade(made)
  }
  return {
    ...{ title, setTitle, reference, setReference, folder, setFolder, passphrase, setPassphrase },
    ...{ path, ready, busy, error, make },
  }
}
