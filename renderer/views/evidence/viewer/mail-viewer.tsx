import type { Email } from 'postal-mime'
import { useEffect, useState } from 'react'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { openWorker } from '#renderer/work/open-worker.ts'
import { attachmentPlace, placeInside } from '#shared/captures/places.ts'
import { readAttachment } from '../passage/locator.ts'
import { AttachmentViewer } from './attachment-viewer.tsx'
import { MailBody } from './mail-body.tsx'
import { MailHead } from './mail-head.tsx'
import type { Mail } from './read-mail.ts'
import { useForPlace } from './use-for-place.ts'
import styles from './viewer.module.css'
import type { ViewerProps } from './viewer-props.ts'

/** An e-mail: who to whom, what it says, and what is attached, each of which can be looked at in its place. */
export function MailViewer({ exhibit, bytes, place, of, inside }: ViewerProps) {
  const [mail, setMail] = useState<Mail | 'unreadable' | null>(null)
  const named = mail && mail !== 'unreadable' ? attachmentNamed(mail, place) : null
  const [looking, setLooking] = useForPlace(place, named)
  useEffect(() => {
    const begin = () => new Worker(new URL('./mail-worker.ts', import.meta.url), { type: 'module' })
    const worker = openWorker<ArrayBuffer, Mail>(begin, { hear: setMail, fail: () => setMail('unreadable') })
    worker.send(bytes)
    return worker.close
  }, [bytes])
  if (mail === null) return null
  if (mail === 'unreadable') {
    return (
      <EmptyState icon="file-warning" title="This e-mail cannot be taken apart">
        Its bytes are as they were collected. Export it to look at it in a program made for mail.
      </EmptyState>
    )
  }
  const part = mail.attachments[(looking ?? 0) - 1]
  return (
    <>
      <MailHead exhibit={exhibit} mail={mail} of={of} looking={looking} onLook={setLooking} />
      {mail.bareEncoding && (
        <p className={styles['note']}>Letters that stand bare in its header are read as {mail.bareEncoding}.</p>
      )}
      {part && looking !== null ? (
        <AttachmentViewer key={looking} {...{ exhibit, part, place, of, inside }} at={looking} mail={MailViewer} />
      ) : (
        <MailBody mail={mail} place={place} />
      )}
    </>
  )
}

/** The attachment in which a place is, 1 for the first: by its number, or by its name as searches tell it. */
function attachmentNamed({ attachments }: Email, { locator = '' }: ViewTarget): number | null {
  const at = attachments.findIndex(
    ({ filename }, index) => placeInside(locator, attachmentPlace(filename ?? '', index + 1)) !== undefined,
  )
  return at < 0 ? readAttachment(locator) : at + 1
}
