import { useEffect, useMemo, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Lines } from './lines.tsx'
import type { LookProps } from './look-props.ts'
import { MailHead } from './mail-head.tsx'
import type { MailMessage } from './mail-worker.ts'
import { bodyOf, hasBoth } from './read-mail.ts'
import styles from './viewer.module.css'

/** An e-mail: who to whom, its text, and what is attached. HTML is shown as it is written, never rendered. */
export function MailLook({ exhibit, bytes, place, of }: LookProps) {
  const [mail, setMail] = useState<MailMessage | null>(null)
  useEffect(() => {
    const worker = new Worker(new URL('./mail-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<MailMessage>) => setMail(data)
    worker.onerror = () => setMail('unreadable')
    worker.postMessage(bytes)
    return () => worker.terminate()
  }, [bytes])
  const [asHtml, setAsHtml] = useState(false)
  const body = useMemo(() => (mail === null || mail === 'unreadable' ? null : bodyOf(mail, asHtml)), [mail, asHtml])
  if (mail === null) return null
  if (mail === 'unreadable' || body === null) {
    return (
      <EmptyState icon="file-warning" title="This e-mail cannot be taken apart">
        Its bytes are as they were collected. Export it to look at it in a program made for mail.
      </EmptyState>
    )
  }
  const { lines, says } = body
  return (
    <>
      <MailHead exhibit={exhibit} mail={mail} of={of} />
      {hasBoth(mail) && (
        <p className={styles['note']}>
          This e-mail is written twice, as text and as HTML, and they may differ.{' '}
          <Button variant="quiet" onClick={() => setAsHtml(!asHtml)}>
            {asHtml ? 'Show its text' : 'Show its HTML as it is written'}
          </Button>
        </p>
      )}
      {says && !hasBoth(mail) && <p className={styles['note']}>{says}</p>}
      <Lines label="Text of the e-mail" lines={lines} place={place} mono={says !== null} />
    </>
  )
}
