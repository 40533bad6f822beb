import { type ComponentType, Suspense, useMemo } from 'react'
import { viewerFor } from '#renderer/parts/media.ts'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import { attachmentPlace, within } from '#shared/captures/places.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { OrFoundText } from './found-text/or-found-text.tsx'
import styles from './mail-body.module.css'
import { placeWithin } from './place-within.ts'
import { captureWithin, plainViewers } from './plain-viewers.ts'
import type { MailAttachment } from './read-mail.ts'
import type { ViewerProps } from './viewer-props.ts'

interface AttachmentLookProps {
  readonly exhibit: Exhibit
  readonly part: MailAttachment
  /** 1 for the first. */
  readonly at: number
  readonly place: ViewTarget
  readonly of: string | undefined
  readonly inside: string | undefined
  /** How an e-mail is looked at, for one within this one. */
  readonly mail: ComponentType<ViewerProps>
}

/** What is attached to a mail, as its kind is looked at; passages of it name it. */
export function AttachmentViewer({ exhibit, part, at, place, of, inside = '', mail }: AttachmentLookProps) {
  const bytes = part.content
  const mediaType = part.mimeType.toLowerCase()
  const shown = useMemo(
    () => ({ ...exhibit, mediaType, title: part.filename ?? 'unnamed attachment', size: bytes.byteLength }),
    [exhibit, mediaType, part, bytes],
  )
  const Shown = { ...plainViewers, mail, capture: captureWithin(mediaType) }[viewerFor(mediaType)]
  const name = `attachment ${at}`
  const asFound = attachmentPlace(part.filename ?? '', at)
  const there = useMemo(() => placeWithin(place, [asFound, name]), [place, asFound, name])
  const look = {
    exhibit: shown,
    bytes,
    place: there,
    of: `${name} of ${of ?? exhibit.number}`,
    inside: within(inside, asFound),
  }
  return (
    <div className={styles['body']} data-part={name}>
      <Suspense fallback={null}>
        <OrFoundText look={look}>
          <Shown {...look} />
        </OrFoundText>
      </Suspense>
    </div>
  )
}
