import { useState } from 'react'
import type { BundleOpened } from '#shared/contract.ts'
import { ask } from '../bridge.ts'
import { entered, useApp } from '../state/app-store.ts'
import { fileName, joinPath, nameOf } from '../state/paths.ts'
import { pickOne } from '../state/pick.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { TextField } from '../ui/text-field.tsx'
import { BundleReceived } from './bundle-received.tsx'
import type { DialogProps } from './dialog-props.ts'
import { Failure } from './failure.tsx'
import styles from './form.module.css'
import { IdentityGate } from './identity-gate.tsx'
import { JobProgressLine } from './job-progress-line.tsx'
import { NewPassphrase } from './new-passphrase.tsx'
import { isEnough, suggestPassphrase } from './passphrases.ts'
import { RecoveryWords } from './recovery-words.tsx'
import { SecretField } from './secret-field.tsx'
import { useKeysReady, useWordsWait } from './use-keys-ready.ts'
import { useTask } from './use-task.ts'

/** Opens what a colleague sent: it becomes a case of its own, with a passphrase of its own. */
export function OpenBundle({ about, onClose }: DialogProps) {
  const [opened, setOpened] = useState<BundleOpened | null>(null)
  const [stored, setStored] = useState(false)
  if (!opened)
    return <OpenBundleForm first={typeof about === 'string' ? about : ''} onClose={onClose} onOpened={setOpened} />
  const enter = () => {
    onClose()
    void entered(opened.status)
  }
  if (stored) return <BundleReceived opened={opened} onDone={enter} />
  return (
    <RecoveryWords
      title={opened.status.title}
      words={opened.recoveryWords}
      verb="Go on"
      onDone={() => setStored(true)}
    />
  )
}

interface OpenBundleFormProps {
  readonly first: string
  readonly onClose: () => void
  readonly onOpened: (opened: BundleOpened) => void
}

type Way = 'passphrase' | 'identity'

function OpenBundleForm({ first, onClose, onOpened }: OpenBundleFormProps) {
  const [keysReady, waits] = [useKeysReady(), useWordsWait()]
  const folder = useApp(state => state.app?.casesFolder ?? '')
  const [job] = useState(() => crypto.randomUUID())
  const [path, setPath] = useState(first)
  const [way, setWay] = useState<Way>('identity')
  const [passphrase, setPassphrase] = useState('')
  // named after the bundle until it is named by hand
  const [ownPath, setOwnPath] = useState<string | null>(null)
  const casePath = ownPath ?? (path === '' ? '' : caseFor(folder, path))
  const [casePassphrase, setCasePassphrase] = useState(suggestPassphrase)
  const { busy, error, act } = useTask()
  const hasKey = way === 'identity' ? keysReady : passphrase !== ''
  const ready = path !== '' && casePath !== '' && hasKey && isEnough(casePassphrase) && !busy
  const choose = async () => {
    const chosen = await pickOne('open-bundle', path.trim() || folder)
    if (chosen !== undefined) setPath(chosen)
  }
  const open = async () => {
    if (!ready) return
    const key = way === 'identity' ? ({ identity: true } as const) : { passphrase }
    const opened = await act(() => ask('bundle.open', { job, path, with: key, casePath, casePassphrase }))
    if (opened) onOpened(opened)
  }
  const footer = (
    <>
      {busy && <JobProgressLine job={job} />}
      {!waits && <Button onClick={onClose}>Cancel</Button>}
      <Button variant="primary" disabled={!ready} onClick={() => void open()}>
        {busy ? 'Checking …' : 'Check and open'}
      </Button>
    </>
  )
  const byWord = <SecretField label="Passphrase of the bundle" value={passphrase} onChange={setPassphrase} />
  const byKey = keysReady ? <p className={styles['muted']}>Your keys are unlocked.</p> : <IdentityGate />
  return (
    <Dialog title="Open a bundle" onClose={onClose} stay={busy || waits} onSubmit={() => void open()} footer={footer}>
      <div className={styles['row']}>
        <TextField label="Bundle" value={path} onChange={setPath} placeholder="….casebundle" />
        <Button icon="folder-open" onClick={() => void choose()}>
          Choose …
        </Button>
      </div>
      <Tabs
        label="What opens the bundle"
        look="segments"
        value={way}
        onChange={setWay}
        tabs={[
          { value: 'identity', title: 'It was sent to my keys', content: byKey },
          { value: 'passphrase', title: 'I was given a passphrase', content: byWord },
        ]}
      />
      <div className={styles['section']}>
        <TextField
          label="It becomes a new case in"
          value={casePath}
          onChange={setOwnPath}
          placeholder={joinPath(folder, '….case')}
        />
        <NewPassphrase label="Passphrase for the new case" value={casePassphrase} onChange={setCasePassphrase} />
        <p className={`${styles['muted']} ${styles['small']}`}>
          The passphrase is asked each time the case is opened. Write it down now: without it, and without the recovery
          words that follow, no one can open the case.
        </p>
      </div>
      <Failure error={error} />
    </Dialog>
  )
}

const caseFor = (folder: string, bundle: string) =>
  joinPath(folder, `${fileName(nameOf(bundle).replace(/\.casebundle$/, ''))}.case`)
