import type { Email } from 'postal-mime'
import { useEffect, useState } from 'react'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Lines } from './lines.tsx'
import type { LookProps } from './look-props.ts'
import { MailHead } from './mail-head.tsx'
import { bodyOf, readMail } from './read-mail.ts'
import styles from './viewer.module.css'

/** An e-mail: who to whom, its text, and what is attached. HTML is shown as it is written, never rendered. */
export function MailLook({ exhibit, bytes, place, of }: LookProps) {
  const [mail, setMail] = useState<Email | 'unreadable' | null>(null)
  useEffect(() => {
    let current = true
    readMail(bytes).then(
      read => current && setMail(read),
      () => current && setMail('unreadable'),
    )
    return () => {
      current = false
    }
  }, [bytes])
  if (mail === null) return null
  if (mail === 'unreadable') {
    return (
      <EmptyState icon="file-warning" title="This e-mail cannot be taken apart">
        Its bytes are as they were collected. Export it to look at it in a program made for mail.
      </EmptyState>
    )
  }
  const { lines, says } = bodyOf(mail)
  return (
    <>
      <MailHead exhibit={exhibit} mail={mail} of={of} />
      {says && <p className={styles['note']}>{says}</p>}
      <Lines label="Text of the e-mail" lines={lines} place={place} mono={says !== null} />
    </>
  )
}
