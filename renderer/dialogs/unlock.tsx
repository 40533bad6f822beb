import { type FormEvent, useState } from 'react'
import { samplePassphrase, sampleTitle } from '#shared/sample.ts'
import { attempt } from '../state/act.ts'
import { closeCase, type Opening, openCase, stopOpening, unlockCase } from '../state/app-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { StartScreen } from './start-screen.tsx'
import styles from './unlock.module.css'
import { isFilled, type Secret, SecretForm, toSecret } from './unlock-secret.tsx'
import { useTask } from './use-task.ts'

/** A case folder to open, or the open case whose keys are gone. */
type Target = Opening & { readonly locked?: boolean; readonly sample?: true }

export function Unlock({ target }: { readonly target: Target }) {
  const isSample = target.sample === true || target.title === sampleTitle
  const [typed, setTyped] = useState<Secret>({
    way: 'passphrase',
    passphrase: isSample ? samplePassphrase : '',
    recoveryWords: '',
  })
  const { busy, error, act, forgetError } = useTask()
  const change = (next: Secret) => {
    if (next.way !== typed.way) forgetError()
    setTyped(next)
  }
  const ready = isFilled(typed) && !busy
  const unlock = (readOnly: boolean) => act(() => open(target, typed, readOnly))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) void unlock(false)
  }
  const leave = () => (target.locked ? void attempt(closeCase) : stopOpening())
  return (
    <StartScreen>
      <form className={styles['card']} onSubmit={submit}>
        <header>
          <h1 className={styles['title']}>{target.title}</h1>
          {!target.locked && <p className={styles['path']}>{target.path}</p>}
        </header>
        <SecretForm value={typed} onChange={change} error={error?.says} />
        {isSample && typed.way === 'passphrase' && (
          <Notice tone="note">This is the sample case. Its passphrase is public and already filled in.</Notice>
        )}
        <footer className={styles['footer']}>
          <Button variant="quiet" icon="arrow-left" onClick={leave}>
            {target.locked ? 'Close the case' : 'Other cases'}
          </Button>
          {error?.code === 'case-locked' && <Button onClick={() => void unlock(true)}>Open read-only</Button>}
          <Button variant="primary" type="submit" icon="lock-open" disabled={!ready}>
            {busy ? 'Unlocking …' : 'Unlock'}
          </Button>
        </footer>
      </form>
    </StartScreen>
  )
}

function open(target: Target, typed: Secret, readOnly: boolean): Promise<void> {
  const secret = toSecret(typed)
  if (target.locked) return unlockCase(secret)
  return openCase({ path: target.path, secret, ...(readOnly ? { readOnly } : {}) })
}
