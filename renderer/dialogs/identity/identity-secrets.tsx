import { useState } from 'react'
import { ask } from '../../bridge.ts'
import { notify } from '../../state/notices.ts'
import { showOwnWords } from '../../state/own-words.ts'
import { Button } from '../../ui/button.tsx'
import styles from '../form/form.module.css'
import { useTask } from '../form/use-task.ts'
import { NewPassphrase } from '../secrets/new-passphrase.tsx'
import { isEnough, suggestPassphrase } from '../secrets/passphrases.ts'
import { isFilled, type Secret, SecretForm, toSecret } from '../secrets/unlock-secret.tsx'
import facts from './identity-facts.module.css'

export type Renewal = 'passphrase' | 'words'

interface RenewProps {
  readonly what: Renewal
  readonly onDone: () => void
}

/** Another passphrase for the keys, or new recovery words; what opens them now is asked first. */
export function RenewIdentity({ what, onDone }: RenewProps) {
  const [secret, setSecret] = useState<Secret>({ way: 'passphrase', passphrase: '', recoveryWords: '' })
  const [passphrase, setPassphrase] = useState(suggestPassphrase)
  const { busy, error, act } = useTask()
  const ready = isFilled(secret) && (what === 'words' || isEnough(passphrase)) && !busy
  const renew = async () => {
    const opens = toSecret(secret)
    const done = await act(async () =>
      what === 'words' ? ask('identity.recovery', opens) : ask('identity.passphrase', { secret: opens, passphrase }),
    )
    if (!done) return
    if (what === 'passphrase') notify('done', 'The passphrase was changed. The old one no longer opens your keys.')
    if (done.recoveryWords !== undefined) showOwnWords(done.recoveryWords)
    onDone()
  }
  return (
    <div className={styles['stack']}>
      <SecretForm value={secret} onChange={setSecret} error={error?.says} label="Passphrase until now" />
      {what === 'passphrase' && <NewPassphrase label="New passphrase" value={passphrase} onChange={setPassphrase} />}
      {what === 'words' && (
        <p className={styles['muted']}>
          New recovery words are shown once. Any that you had before open nothing any more.
        </p>
      )}
      <div className={facts['acts']}>
        <Button disabled={busy} onClick={onDone}>
          Back
        </Button>
        <Button variant="primary" disabled={!ready} onClick={() => void renew()}>
          {what === 'passphrase' ? 'Change the passphrase' : 'Make new recovery words'}
        </Button>
      </div>
    </div>
  )
}
