import { type FormEvent, useState } from 'react'
import { samplePassphrase, sampleTitle } from '#shared/sample.ts'
import { attempt } from '../state/act.ts'
import { closeCase, type Opening, openCase, stopOpening, unlockCase } from '../state/app-store.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { StartScreen } from './start-screen.tsx'
import styles from './unlock.module.css'
import { type Offer, offersFor } from './unlock-offers.ts'
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
  const unlock = (how: Offer['how']) => ready && void act(() => open(target, typed, how))
  const offers = offersFor(error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    unlock({})
  }
  const leave = () => (target.locked ? void attempt(closeCase) : stopOpening())
  return (
    <StartScreen>
      <form className={styles['card']} onSubmit={submit}>
        <header>
          <h1 className={styles['title']}>{target.title}</h1>
          {!target.locked && <p className={styles['path']}>{target.path}</p>}
        </header>
        <SecretForm value={typed} onChange={change} error={offers.length > 0 ? undefined : error?.says} />
        {offers.length > 0 && <Notice tone="warning">{error?.says}</Notice>}
        {isSample && typed.way === 'passphrase' && (
          <Notice tone="note">This is the sample case. Its passphrase is public and already filled in.</Notice>
        )}
        <footer className={styles['footer']}>
          <Button variant="quiet" icon="arrow-left" onClick={leave}>
            {target.locked ? 'Close the case' : 'Other cases'}
          </Button>
          <Choices offers={offers} onChoose={unlock} busy={busy} />
          {offers.length === 0 && (
            <Button variant="primary" type="submit" icon="lock-open" disabled={!ready}>
              {busy ? 'Unlocking …' : 'Unlock'}
            </Button>
          )}
        </footer>
      </form>
    </StartScreen>
  )
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
