import { useState } from 'react'
import { ask } from '../bridge.ts'
import { setIdentity, useApp } from '../state/app-store.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Failure } from './failure.tsx'
import styles from './form.module.css'
import { NewPassphrase } from './new-passphrase.tsx'
import { isEnough, suggestPassphrase } from './passphrases.ts'
import { SecretField } from './secret-field.tsx'
import { useTask } from './use-task.ts'

/** Creates the identity where there is none, or unlocks it; inside whichever dialog needs it. */
export function IdentityGate() {
  const exists = useApp(state => state.app?.identity.exists)
  return exists ? <UnlockIdentity /> : <CreateIdentity />
}

function UnlockIdentity() {
  const [passphrase, setPassphrase] = useState('')
  const { busy, error, act } = useTask()
  const unlock = () => act(async () => setIdentity(await ask('identity.unlock', { passphrase })))
  return (
    <div className={styles['stack']}>
      <SecretField
        label="Passphrase of your identity"
        value={passphrase}
        onChange={setPassphrase}
        error={error?.says}
        autoFocus
      />
      <div>
        <Button type="submit" icon="key-round" disabled={busy || passphrase === ''} onClick={() => void unlock()}>
          {busy ? 'Unlocking …' : 'Unlock my keys'}
        </Button>
      </div>
    </div>
  )
}

function CreateIdentity() {
  const actor = useApp(state => state.app?.actor ?? '')
  const [name, setName] = useState(actor)
  const [passphrase, setPassphrase] = useState(suggestPassphrase)
  const { busy, error, act } = useTask()
  const ready = name.trim() !== '' && isEnough(passphrase) && !busy
  const create = () => act(async () => setIdentity(await ask('identity.create', { name: name.trim(), passphrase })))
  return (
    <div className={styles['stack']}>
      <p className={styles['muted']}>You have no keys on this computer yet. They are made once, for all your cases.</p>
      <TextField label="Name your colleagues know you by" value={name} onChange={setName} />
      <NewPassphrase label="Passphrase for your keys" value={passphrase} onChange={setPassphrase} />
      <Failure error={error} />
      <div>
        <Button type="submit" variant="primary" icon="fingerprint" disabled={!ready} onClick={() => void create()}>
          {busy ? 'Making your keys …' : 'Make my keys'}
        </Button>
      </div>
    </div>
  )
}
