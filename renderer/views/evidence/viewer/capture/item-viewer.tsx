import { type ComponentType, Suspense, useMemo } from 'react'
import { type ViewerId, viewerFor } from '#renderer/parts/media.ts'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { OrFoundText } from '../found-text/or-found-text.tsx'
import { LongText } from '../long-text.tsx'
import { MailViewer } from '../mail-viewer.tsx'
import { captureWithin, plainViewers } from '../plain-viewers.ts'
import { TextViewer } from '../text-viewer.tsx'
import type { ViewerProps } from '../viewer-props.ts'
import styles from './capture.module.css'
import { inUtf8 } from './in-utf8.ts'
import type { Item } from './item.ts'
import type { Opened } from './open-item.ts'
import { readPage } from './page-words.ts'

interface ItemLookProps {
  readonly exhibit: Exhibit
  readonly place: ViewTarget
  readonly item: Item
  readonly opened: Opened
  /** Of a page, only its words. */
  readonly wordsOnly: boolean
  readonly of: string
  readonly inside: string
}

/** What a part is looked at with. */
const viewers: Readonly<Record<Exclude<ViewerId, 'capture'>, ComponentType<ViewerProps>>> = {
  ...plainViewers,
  table: TextViewer,
  mail: MailViewer,
}

/** A part as its kind is looked at: nothing in it is run, and nothing is fetched for it. */
export function ItemViewer({ exhibit, place, item, opened, wordsOnly, of, inside }: ItemLookProps) {
  const { bytes, mediaType, charset, head } = opened
  const look = viewerFor(mediaType)
  const shown = useMemo(() => {
    const text = look === 'text' || look === 'table' ? inUtf8(bytes, charset) : bytes
    const words = wordsOnly ? new TextEncoder().encode(readPage(new TextDecoder().decode(text)).text) : text
    return words.buffer
  }, [bytes, charset, look, wordsOnly])
  const part = useMemo(() => {
    return { ...exhibit, mediaType: wordsOnly ? 'text/plain' : mediaType, title: item.title }
  }, [exhibit, mediaType, item, wordsOnly])
  const Shown = look === 'capture' ? captureWithin(mediaType) : viewers[look]
  const props = { exhibit: part, bytes: shown, place, of, inside }
  return (
    <>
      {head && (
        <details className={styles['head']}>
          <summary>HTTP headers</summary>
          <pre>
            <LongText text={head} />
          </pre>
        </details>
      )}
      <Suspense fallback={null}>
        <OrFoundText look={props}>
          <Shown {...props} />
        </OrFoundText>
      </Suspense>
    </>
  )
}
