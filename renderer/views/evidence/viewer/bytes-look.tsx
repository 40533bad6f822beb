import { useMemo } from 'react'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { hexLines } from './hex-lines.ts'
import { Lines } from './lines.tsx'
import type { LookProps } from './look-props.ts'
import styles from './viewer.module.css'

/** More bytes than this tell nobody anything. */
const most = 256 * 2 ** 10

/** What has no look of its own: its bytes, as numbers and as letters. */
export function BytesLook({ exhibit, bytes, place }: LookProps) {
  const lines = useMemo(() => hexLines(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, most))), [bytes])
  return (
    <>
      <p className={styles['note']}>
        {exhibit.mediaType} cannot be looked at here
        {bytes.byteLength > most ? `; these are its first ${sizeWords(most)}.` : '; these are its bytes.'}
      </p>
      <Lines label={`Bytes of ${exhibit.title}`} lines={lines} place={place} mono />
    </>
  )
}
