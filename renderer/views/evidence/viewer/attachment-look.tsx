import { type ComponentType, Suspense, useMemo } from 'react'
import { lookOf } from '#renderer/parts/media.ts'
import type { Place } from '#renderer/state/window-store.ts'
import { attachmentPlace, within } from '#shared/captures/places.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { OrFoundText } from './found-text/or-found-text.tsx'
import type { LookProps } from './look-props.ts'
import styles from './mail-body.module.css'
import { placeWithin } from './place-within.ts'
import { captureWithin, plainLooks } from './plain-looks.ts'
import type { MailAttachment } from './read-mail.ts'

interface AttachmentLookProps {
  readonly exhibit: Exhibit
  readonly part: MailAttachment
  /** 1 for the first. */
  readonly at: number
  readonly place: Place
  readonly of: string | undefined
  readonly inside: string | undefined
  /** How an e-mail is looked at, for one within this one. */
  readonly mail: ComponentType<LookProps>
}

/** What is attached to a mail, as its kind is looked at; passages of it name it. */
export function AttachmentLook({ exhibit, part, at, place, of, inside = '', mail }: AttachmentLookProps) {
  const bytes = part.content
  const mediaType = part.mimeType.toLowerCase()
  const shown = useMemo(
    () => ({ ...exhibit, mediaType, title: part.filename ?? 'unnamed attachment', size: bytes.byteLength }),
    [exhibit, mediaType, part, bytes],
  )
  const Shown = { ...plainLooks, mail, capture: captureWithin(mediaType) }[lookOf(mediaType)]
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
