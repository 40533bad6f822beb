import { useMemo } from 'react'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { placeInside } from '#shared/captures/places.ts'
import type { EvidenceText } from '#shared/contract.ts'
import { unreadWords } from '#shared/words/unread.ts'
import { FindLines } from '../find/find-lines.tsx'
import { restOf } from '../place-within.ts'
import type { ViewerProps } from '../viewer-props.ts'
import styles from './found-text.module.css'
import { foundLines, foundPart, lineNamed } from './sections.ts'
import { useExhibitText } from './use-exhibit-text.ts'

/** The words that searches find in a file, as lines of their own: not how the file looks, and said so. */
export function FoundText({ exhibit, place, inside = '' }: ViewerProps) {
  const text = useExhibitText(exhibit.id)
  const found = useMemo(() => foundLines(typeof text === 'object' ? (text?.parts ?? []) : [], inside), [text, inside])
  const there = useMemo(() => {
    const line = place.locator === undefined ? undefined : lineNamed(found, restOf(place))
    return { ...place, locator: line === undefined ? undefined : `line ${line + 1}` }
  }, [place, found])
  if (text === null) return <p className={styles['note']}>Reading its text…</p>
  const unread = typeof text === 'string' ? text : unreadSays(text.unread, inside)
  if (found.lines.length === 0) {
    return (
      <EmptyState icon="file-search" title="No text was found in this file">
        {unread || 'It has none.'}
      </EmptyState>
    )
  }
  return (
    <div className={styles['found']} data-part={foundPart}>
      <p className={styles['note']}>
        Text found in this file, without its layout and pictures. The lines are counted in this text, not in the file.
        {unread && ` ${unread}`}
      </p>
      <FindLines label={`Text found in ${exhibit.title}`} {...found} place={there} />
    </div>
  )
}

const mostListed = 3

/** "Not read: file “a.txt” (locked with a password or encrypted)." */
function unreadSays(unread: EvidenceText['unread'], inside: string): string {
  const here = unread.flatMap(({ place, why }) => {
    const at = placeInside(place, inside)
    return at === undefined ? [] : [at === '' ? unreadWords[why] : `${at} (${unreadWords[why]})`]
  })
  const more = here.length > mostListed ? `; and ${(here.length - mostListed).toLocaleString('en')} more` : ''
  return here.length === 0 ? '' : `Not read: ${here.slice(0, mostListed).join('; ')}${more}.`
}
