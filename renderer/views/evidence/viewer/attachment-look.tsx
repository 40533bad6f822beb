import type { Attachment } from 'postal-mime'
import { type ComponentType, Suspense, useMemo } from 'react'
import type { Place } from '#renderer/state/window-store.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { lookOf } from '../media.ts'
import { bytesOf } from './attachment-bytes.ts'
import type { LookProps } from './look-props.ts'
import styles from './mail-body.module.css'
import { plainLooks } from './plain-looks.ts'

interface AttachmentLookProps {
  readonly exhibit: Exhibit
  readonly part: Attachment
  /** 1 for the first. */
  readonly at: number
  readonly place: Place
  readonly of: string | undefined
  /** How an e-mail is looked at, for one within this one. */
  readonly mail: ComponentType<LookProps>
}

/** What is attached to a mail, as its kind is looked at; passages of it name it. */
export function AttachmentLook({ exhibit, part, at, place, of, mail }: AttachmentLookProps) {
  const bytes = useMemo(() => bytesOf(part), [part])
  const mediaType = part.mimeType.toLowerCase()
  const shown = useMemo(
    () => ({ ...exhibit, mediaType, title: part.filename ?? 'unnamed attachment', size: bytes.byteLength }),
    [exhibit, mediaType, part, bytes],
  )
  // A mailbox or a saved page is looked through once it is taken out.
  const Shown = { ...plainLooks, mail, capture: plainLooks.text }[lookOf(mediaType)]
  const name = `attachment ${at}`
  return (
    <div className={styles['body']} data-part={name}>
      <Suspense fallback={null}>
        <Shown exhibit={shown} bytes={bytes} place={place} of={`${name} of ${of ?? exhibit.number}`} />
      </Suspense>
    </div>
  )
}
