import { useState } from 'react'
import { ask } from '../../bridge.ts'
import { setIdentity, useApp } from '../../state/app-store.ts'
import { showOwnWords, useOwnWords, useOwnWordsLost } from '../../state/own-words.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Failure } from '../form/failure.tsx'
import styles from '../form/form.module.css'
import { useTask } from '../form/use-task.ts'
import { NewPassphrase } from './new-passphrase.tsx'
import { isEnough, suggestPassphrase } from './passphrases.ts'
import { isFilled, type Secret, SecretForm, toSecret } from './unlock-secret.tsx'
import { OwnWords } from './words-to-store.tsx'

/**
 * Creates the identity where there is none and shows its recovery words, or unlocks it; inside whichever dialog needs
 * it, for as long as `useKeysReady` says no.
 */
export function IdentityGate() {
  const identity = useApp(state => state.app?.identity)
  const words = useOwnWords()
  if (words === 'making' || !identity?.exists) return <CreateIdentity />
  if (words !== null) return <OwnWords name={identity.name ?? ''} words={words} onDone={() => showOwnWords(null)} />
  return <UnlockIdentity />
}

function UnlockIdentity() {
  const [secret, setSecret] = useState<Secret>({ way: 'passphrase', passphrase: '', recoveryWords: '' })
  const { busy, error, act } = useTask()
  const lost = useOwnWordsLost()
  const unlock = () => act(() => unlockWith(secret, lost))
  return (
    <div className={styles['stack']}>
      {lost && (
        <Notice tone="warning">
          Your keys were locked before you said that their recovery words are stored. Unlock them with the passphrase,
          and new words are shown; those from before then open nothing.
        </Notice>
      )}
      <SecretForm value={secret} onChange={setSecret} error={error?.says} label="Passphrase of your identity" />
      <div>
        <Button type="submit" icon="key-round" disabled={busy || !isFilled(secret)} onClick={() => void unlock()}>
          {busy ? 'Unlocking …' : 'Unlock my keys'}
        </Button>
      </div>
    </div>
  )
}

/** `lost`: nobody has their recovery words, unless it is these that unlock them; new ones are made and shown. */
async function unlockWith(secret: Secret, lost: boolean): Promise<void> {
  const opens = toSecret(secret)
  const identity = await ask('identity.unlock', opens)
  if (lost) showOwnWords(secret.way === 'recovery' ? null : (await ask('identity.recovery', opens)).recoveryWords)
  setIdentity(identity)
}

function CreateIdentity() {
  const actor = useApp(state => state.app?.actor ?? '')
  const [name, setName] = useState(actor)
  const [passphrase, setPassphrase] = useState(suggestPassphrase)
  const { busy, error, act } = useTask()
  const ready = name.trim() !== '' && isEnough(passphrase) && !busy
  const create = async () => {
    showOwnWords('making')
    const made = await act(() => ask('identity.create', { name: name.trim(), passphrase }))
    if (!made) return showOwnWords(null)
    const { recoveryWords, ...identity } = made
    setIdentity(identity)
    showOwnWords(recoveryWords)
  }
  return (
    <div className={styles['stack']}>
      <p className={styles['muted']}>You have no keys on this computer yet. They are made once, for all your cases.</p>
      <TextField label="Name your colleagues know you by" value={name} onChange={setName} />
      <NewPassphrase label="Passphrase for your keys" value={passphrase} onChange={setPassphrase} />
      <p className={`${styles['muted']} ${styles['small']}`}>
        The passphrase is asked whenever your keys are needed. Write it down now: without it, and without the recovery
        words that follow, no one can open what is sent to you.
      </p>
      <Failure error={error} />
      <div>
        <Button type="submit" variant="primary" icon="fingerprint" disabled={!ready} onClick={() => void create()}>
          {busy ? 'Making your keys …' : 'Make my keys'}
        </Button>
      </div>
    </div>
  )
}
