import { useState } from 'react'
import { samplePassphrase, sampleTitle } from '#shared/sample.ts'
import { attempt } from '../state/act.ts'
import { closeCase, type Opening, openCase, stopOpening, unlockCase } from '../state/app-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SecretField } from './secret-field.tsx'
import { StartScreen } from './start-screen.tsx'
import styles from './unlock.module.css'
import { useTask } from './use-task.ts'

interface UnlockProps {
  /** A case folder to open, or the open case whose keys are gone. */
  readonly target: Opening & { readonly locked?: boolean; readonly sample?: true }
}

type Way = 'passphrase' | 'recovery'

export function Unlock({ target }: UnlockProps) {
  const isSample = target.sample === true || target.title === sampleTitle
  const [way, setWay] = useState<Way>('passphrase')
  const [passphrase, setPassphrase] = useState(isSample ? samplePassphrase : '')
  const [recoveryWords, setRecoveryWords] = useState('')
  const { busy, error, act } = useTask()
  const secret = way === 'passphrase' ? { passphrase } : { recoveryWords: recoveryWords.trim() }
  const isEmpty = (way === 'passphrase' ? passphrase : recoveryWords).trim() === ''
  const unlock = (readOnly: boolean) =>
    act(() =>
      target.locked ? unlockCase(secret) : openCase({ path: target.path, secret, ...(readOnly ? { readOnly } : {}) }),
    )
  const leave = () => (target.locked ? void attempt(closeCase) : stopOpening())
  const word = (
    <SecretField label="Passphrase" value={passphrase} onChange={setPassphrase} error={error?.says} autoFocus />
  )
  const words = (
    <TextField
      label="The 24 recovery words, as printed"
      value={recoveryWords}
      onChange={setRecoveryWords}
      rows={4}
      mono
      error={error?.says}
    />
  )
  return (
    <StartScreen>
      <form
        className={styles['card']}
        onSubmit={event => {
          event.preventDefault()
          if (!isEmpty && !busy) void unlock(false)
        }}
      >
        <header>
          <h1 className={styles['title']}>{target.title}</h1>
          <p className={styles['path']}>{target.path}</p>
        </header>
        <Tabs
          label="How to unlock"
          look="segments"
          value={way}
          onChange={setWay}
          tabs={[
            { value: 'passphrase', title: 'Passphrase', content: word },
            { value: 'recovery', title: 'Recovery words', content: words },
          ]}
        />
        {isSample && way === 'passphrase' && (
          <Notice tone="note">This is the sample case. Its passphrase is public and already filled in.</Notice>
        )}
        <footer className={styles['footer']}>
          <Button variant="quiet" icon="arrow-left" onClick={leave}>
            {target.locked ? 'Close the case' : 'Other cases'}
          </Button>
          {error?.code === 'case-locked' && (
            <Button disabled={busy} onClick={() => void unlock(true)}>
              Open read-only
            </Button>
          )}
          <Button variant="primary" type="submit" icon="lock-open" disabled={busy || isEmpty}>
            {busy ? 'Unlocking …' : 'Unlock'}
          </Button>
        </footer>
      </form>
    </StartScreen>
  )
}
