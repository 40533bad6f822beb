import { useMemo, useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { kindWords } from '../media.ts'
import { hexLines } from './hex-lines.ts'
import { Lines } from './lines.tsx'
import type { LookProps } from './look-props.ts'
import { TextLook } from './text-look.tsx'
import styles from './viewer.module.css'

/** More bytes than this tell nobody anything. */
const most = 256 * 2 ** 10

/** What has no look of its own: its bytes, as numbers and as letters; on request the text in them. */
export function BytesLook(props: LookProps) {
  const { exhibit, bytes, place } = props
  const [asText, setAsText] = useState(false)
  const lines = useMemo(() => hexLines(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, most))), [bytes])
  const first = bytes.byteLength > most ? `its first ${sizeWords(most)}` : 'its bytes'
  return (
    <>
      <p className={styles['note']}>
        {kindWords(exhibit.mediaType)} cannot be looked at here;{' '}
        {asText ? 'this is the text in it' : `these are ${first}`}.{' '}
        <Button variant="quiet" onClick={() => setAsText(!asText)}>
          {asText ? 'Show its bytes' : 'Show as text'}
        </Button>
      </p>
      {asText ? (
        <TextLook {...props} />
      ) : (
        <Lines label={`Bytes of ${exhibit.title}`} lines={lines} place={place} mono />
      )}
    </>
  )
}
