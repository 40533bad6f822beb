import { useMemo } from 'react'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { Lines } from './lines.tsx'
import type { LookProps } from './look-props.ts'
import styles from './viewer.module.css'

/** More bytes than this tell nobody anything. */
const most = 256 * 2 ** 10
const perLine = 16

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

/** `00000010  50 4b 03 04 …  PK..` */
export function hexLines(bytes: Uint8Array): string[] {
  const lines: string[] = []
  for (let at = 0; at < bytes.length; at += perLine) {
    const part = [...bytes.subarray(at, at + perLine)]
    const hex = part.map(byte => byte.toString(16).padStart(2, '0')).join(' ')
    const letters = part.map(byte => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('')
    lines.push(`${at.toString(16).padStart(8, '0')}  ${hex.padEnd(perLine * 3 - 1)}  ${letters}`)
  }
  return lines
}
