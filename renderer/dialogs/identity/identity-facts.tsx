import { useState } from 'react'
import type { IdentityStatus } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { attempt } from '../../state/act.ts'
import { setIdentity } from '../../state/app-store.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../form/copy-button.tsx'
import styles from './identity-facts.module.css'
import { type Renewal, RenewIdentity } from './identity-secrets.tsx'

export function IdentityFacts({ identity }: { readonly identity: IdentityStatus }) {
  const [renewing, setRenewing] = useState<Renewal | null>(null)
  const { name, fingerprintWords = '', recipient = '', signingKey = '' } = identity
  if (renewing) return <RenewIdentity what={renewing} onDone={() => setRenewing(null)} />
  return (
    <>
      <Fact title="Name" value={name ?? ''} />
      <Fact title="Fingerprint, to read out over the telephone" value={fingerprintWords} copy="Copy the fingerprint" />
      <Fact title="Your key for bundles: give it to those who send you cases" value={recipient} copy="Copy the key" />
      <Fact
        title="Your signing key: with it a colleague checks your signature"
        value={signingKey}
        copy="Copy the signing key"
      />
      <div className={styles['acts']}>
        <Button icon="key-round" onClick={() => setRenewing('passphrase')}>
          Change the passphrase
        </Button>
        <Button icon="printer" onClick={() => setRenewing('words')}>
          New recovery words
        </Button>
        <Button icon="lock" onClick={() => void attempt(async () => setIdentity(await ask('identity.lock', {})))}>
          Lock my keys
        </Button>
      </div>
    </>
  )
}

interface FactProps {
  readonly title: string
  readonly value: string
  readonly copy?: string
}

function Fact({ title, value, copy }: FactProps) {
  return (
    <div className={styles['fact']}>
      <div className={styles['words']}>
        <div className={styles['title']}>{title}</div>
        <div className={copy ? styles['code'] : undefined}>{value}</div>
      </div>
      {copy && <CopyButton text={value} label={copy} />}
    </div>
  )
}
