import { type FormEvent, useEffect, useRef, useState } from 'react'
import { samplePassphrase, sampleTitle } from '#shared/sample.ts'
import { attempt } from '../../state/act.ts'
import { closeCase, type Opening, openCase, stopOpening, unlockCase } from '../../state/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTask } from '../form/use-task.ts'
import { isFilled, type Secret, SecretForm, toSecret } from '../secrets/unlock-secret.tsx'
import { StartScreen } from './start-screen.tsx'
import styles from './unlock.module.css'
import { type Offer, offersFor } from './unlock-offers.ts'

/** A case folder to open, or the open case whose keys are gone. */
type Target = Opening & { readonly locked?: boolean; readonly sample?: true }

export function Unlock({ target }: { readonly target: Target }) {
  const { isSample, typed, setTyped, busy, wrong, unlock, offers, submit, leave } = useUnlock({ target })
  return (
    <StartScreen>
      <form className={styles['card']} onSubmit={submit}>
        <header>
          <h1 className={styles['title']}>{target.title}</h1>
          {!target.locked && <p className={styles['path']}>{target.path}</p>}
        </header>
        <SecretForm value={typed} onChange={setTyped} error={offers.length > 0 ? undefined : wrong?.says} />
        {offers.length > 0 && <Notice tone="warning">{wrong?.says}</Notice>}
        {isSample && typed.way === 'passphrase' && (
          <Notice tone="note">This is the sample case. Its passphrase is public and already filled in.</Notice>
        )}
        <footer className={styles['footer']}>
          <Button variant="quiet" icon="arrow-left" onClick={leave}>
            {target.locked ? 'Close the case' : 'Other cases'}
          </Button>
          <Choices offers={offers} onChoose={unlock} busy={busy} />
          {offers.length === 0 && (
            <Button variant="primary" type="submit" icon="lock-open" disabled={!isFilled(typed)}>
              {busy ? 'Unlocking …' : 'Unlock'}
            </Button>
          )}
        </footer>
      </form>
    </StartScreen>
  )
}

function useUnlock({ target }: { readonly target: Target }) {
  const isSample = target.sample === true || target.title === sampleTitle
  const [typed, setTyped] = useState<Secret>({
    way: 'passphrase',
    passphrase: isSample ? samplePassphrase : '',
    recoveryWords: '',
  })
  const { busy, error, act } = useTask()
  // What was wrong with another secret says nothing of what stands there now.
  const [tried, setTried] = useState<Secret | null>(null)
  const wrong = tried === typed ? error : null
  const awaited = useRef(false)
  const unlock = (how: Offer['how']) => {
    if (!isFilled(typed)) return
    awaited.current = busy
    if (busy) return
    setTried(typed)
    void act(() => open(target, typed, how))
  }
  // Corrected and confirmed while the secret before it was still being tried.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once it was tried
  useEffect(() => {
    if (!busy && awaited.current && wrong === null) unlock({})
  }, [busy])
  const offers = offersFor(wrong)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    unlock({})
  }
  const leave = () => (target.locked ? void attempt(closeCase) : stopOpening())
  return { isSample, typed, setTyped, busy, wrong, unlock, offers, submit, leave }
}

interface ChoicesProps {
  readonly offers: readonly Offer[]
  readonly onChoose: (how: Offer['how']) => void
  readonly busy: boolean
}

/** The secret was right and stands in its field still, so that each of these is one press. */
function Choices({ offers, onChoose, busy }: ChoicesProps) {
  return offers.map(({ title, icon, how }, at) => (
    <Button
      key={title}
      icon={icon}
      variant={at === offers.length - 1 ? 'primary' : 'plain'}
      autoFocus={at === offers.length - 1}
      disabled={busy}
      onClick={() => onChoose(how)}
    >
      {title}
    </Button>
  ))
}

function open(target: Target, typed: Secret, how: Offer['how']): Promise<void> {
  const secret = toSecret(typed)
  return target.locked ? unlockCase({ secret, ...how }) : openCase({ path: target.path, secret, ...how })
}
