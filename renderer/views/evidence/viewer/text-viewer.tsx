import { useState } from 'react'
import { charsetOf, EncodingNote, isRecorded } from './encoding-note.tsx'
import { FindLines } from './find/find-lines.tsx'
import { useLines } from './use-lines.ts'
import styles from './viewer.module.css'
import type { ViewerProps } from './viewer-props.ts'

/** Text as it is written, HTML and code included, with the numbers of its lines. */
export function TextViewer({ exhibit, bytes, place, of }: ViewerProps) {
  const { mediaType, title } = exhibit
  const [given, setGiven] = useState<string>()
  const read = useLines(bytes, { declared: charsetOf(mediaType), given, kind: markupOf(mediaType) })
  if (!read) return null
  const { lines, cut, as } = read
  return (
    <>
      {as && <EncodingNote read={as} onGiven={setGiven} recorded={isRecorded(exhibit, of)} />}
      {cut && (
        <p className={styles['note']}>
          Only its first {lines.length.toLocaleString('en')} lines are read here: a passage further on is not found.
        </p>
      )}
      <FindLines label={title} lines={lines} place={place} mono={/html|xml|json|javascript|csv/.test(mediaType)} />
    </>
  )
}

/** Markup says itself in which encoding it is written. */
function markupOf(mediaType: string): 'html' | 'xml' | undefined {
  if (/html/.test(mediaType)) return 'html'
  return /xml/.test(mediaType) ? 'xml' : undefined
}
