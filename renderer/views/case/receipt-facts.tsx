import { useEffect, useState } from 'react'
import { ask } from '#renderer/bridge.ts'
import { attempt } from '#renderer/state/act.ts'
import { goTo } from '#renderer/state/window-store.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { momentOf, readableMoment } from '#renderer/ui/when.ts'
import type { Receipt } from '#shared/model/records/receipt.ts'
import styles from './parts.module.css'

/** What the recipient of a release sent back. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const { receivedBy, office, receivedAt, remarks, signedBy, author, at, exhibit } = receipt
  return (
    <div className={styles['receipt']}>
      <p>
        <Icon name="receipt-text" size={14} /> Received by <strong>{receivedBy}</strong>
        {office ? `, ${office}` : ''} on {readableMoment(receivedAt)}
      </p>
      {remarks && <p className={styles['says']}>{remarks}</p>}
      {signedBy ? <SignerWords signingKey={signedBy} /> : <p className={styles['says']}>Not counter-signed.</p>}
      <p className={styles['says']}>
        Taken in by {author}, {momentOf(at)}.{' '}
        <button type="button" className={styles['link']} onClick={() => goTo('evidence', { id: exhibit })}>
          The receipt as it came
        </button>
      </p>
    </div>
  )
}

function SignerWords({ signingKey }: { readonly signingKey: string }) {
  const [words, setWords] = useState('…')
  useEffect(() => {
    let current = true
    void attempt(() => ask('identity.words', { key: signingKey })).then(
      found => current && found && setWords(found.words),
    )
    return () => {
      current = false
    }
  }, [signingKey])
  return (
    <p>
      Counter-signed: <strong>{words}</strong>
    </p>
  )
}
