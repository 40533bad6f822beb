import { useState } from 'react'
import type { BundleOpened } from '#shared/contract.ts'
import { entered } from '../../state/app-store.ts'
import { caseWordsStored, holdCaseWords } from '../../state/case-words.ts'
import { joinPath } from '../../state/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { DialogProps } from '../dialog-props.ts'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { JobProgressLine } from '../form/job-progress-line.tsx'
import { IdentityGate } from '../secrets/identity-gate.tsx'
import { NewPassphrase } from '../secrets/new-passphrase.tsx'
import { RecoveryWords } from '../secrets/recovery-words.tsx'
import { SecretField } from '../secrets/secret-field.tsx'
import { useWordsWait } from '../secrets/use-keys-ready.ts'
import { BundleReceived } from './bundle-received.tsx'
import { useOpenBundle } from './use-open-bundle.ts'

/** Opens what a colleague sent: it becomes a case of its own, with a passphrase of its own. */
export function OpenBundle({ open, onClose }: DialogProps<'open-bundle'>) {
  const [opened, setOpened] = useState<BundleOpened | null>(null)
  const [stored, setStored] = useState(false)
  const take = (received: BundleOpened) => {
    holdCaseWords(received)
    setOpened(received)
  }
  if (!opened) return <OpenBundleForm first={open.path ?? ''} onClose={onClose} onOpened={take} />
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
      onDone={() => {
        caseWordsStored()
        setStored(true)
      }}
    />
  )
}

interface OpenBundleFormProps {
  readonly first: string
  readonly onClose: () => void
  readonly onOpened: (opened: BundleOpened) => void
}

function OpenBundleForm({ first, onClose, onOpened }: OpenBundleFormProps) {
  const form = useOpenBundle(first, onOpened)
  const waits = useWordsWait()
  const { path, setPath, busy, ready, error, choose, open } = form
  const footer = (
    <>
      {busy && <JobProgressLine job={form.job} />}
      {!waits && <Button onClick={onClose}>Cancel</Button>}
      <Button variant="primary" disabled={!ready} onClick={open}>
        {busy ? 'Checking …' : 'Check and open'}
      </Button>
    </>
  )
  return (
    <Dialog title="Open a bundle" onClose={onClose} stay={busy || waits} onSubmit={open} footer={footer}>
      <div className={styles['row']}>
        <TextField label="Bundle" value={path} onChange={setPath} placeholder="….casebundle" />
        <Button icon="folder-open" onClick={choose}>
          Choose …
        </Button>
      </div>
      <KeyFields {...form} />
      <CaseFields {...form} />
      <Failure error={error} />
    </Dialog>
  )
}

type Form = ReturnType<typeof useOpenBundle>

/** What opens the bundle. */
function KeyFields({ keysReady, way, setWay, passphrase, setPassphrase }: Form) {
  const byWord = <SecretField label="Passphrase of the bundle" value={passphrase} onChange={setPassphrase} />
  const byKey = keysReady ? <p className={styles['muted']}>Your keys are unlocked.</p> : <IdentityGate />
  return (
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
  )
}

/** The case it becomes, and what opens that. */
const CaseFields = ({ folder, casePath, setCasePath, casePassphrase, setCasePassphrase }: Form) => (
  <div className={styles['section']}>
    <TextField
      label="It becomes a new case in"
      value={casePath}
      onChange={setCasePath}
      placeholder={joinPath(folder, '….case')}
    />
    <NewPassphrase label="Passphrase for the new case" value={casePassphrase} onChange={setCasePassphrase} />
    <p className={`${styles['muted']} ${styles['small']}`}>
      The passphrase is asked each time the case is opened. Write it down now: without it, and without the recovery
      words that follow, no one can open the case.
    </p>
  </div>
)
