import { type ComponentType, Suspense, useMemo } from 'react'
import type { Place } from '#renderer/state/window-store.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { type Look, lookOf } from '../../media.ts'
import { LongText } from '../long-text.tsx'
import type { LookProps } from '../look-props.ts'
import { MailLook } from '../mail-look.tsx'
import { plainLooks } from '../plain-looks.ts'
import { TextLook } from '../text-look.tsx'
import styles from './capture.module.css'
import { inUtf8 } from './in-utf8.ts'
import type { Item } from './item.ts'
import type { Opened } from './open-item.ts'
import { readPage } from './page-words.ts'

interface ItemLookProps {
  readonly exhibit: Exhibit
  readonly place: Place
  readonly item: Item
  readonly opened: Opened
  /** Of a page, only its words. */
  readonly wordsOnly: boolean
  readonly of: string
}

/** What a part is looked at with; a capture within a capture is looked at once it is taken out. */
const looks: Readonly<Record<Look, ComponentType<LookProps>>> = {
  ...plainLooks,
  table: TextLook,
  mail: MailLook,
  capture: TextLook,
}

/** A part as its kind is looked at: nothing in it is run, and nothing is fetched for it. */
export function ItemLook({ exhibit, place, item, opened, wordsOnly, of }: ItemLookProps) {
  const { bytes, mediaType, charset, head } = opened
  const look = lookOf(mediaType)
  const shown = useMemo(() => {
    const text = look === 'text' || look === 'table' ? inUtf8(bytes, charset) : bytes
    const words = wordsOnly ? new TextEncoder().encode(readPage(new TextDecoder().decode(text)).text) : text
    return words.buffer
  }, [bytes, charset, look, wordsOnly])
  const part = useMemo(() => {
    return { ...exhibit, mediaType: wordsOnly ? 'text/plain' : mediaType, title: item.title }
  }, [exhibit, mediaType, item, wordsOnly])
  const Shown = looks[look]
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
        <Shown exhibit={part} bytes={shown} place={place} of={of} />
      </Suspense>
    </>
  )
}
