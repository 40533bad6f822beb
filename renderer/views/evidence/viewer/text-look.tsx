import { useMemo } from 'react'
import { decodeText } from './decode-text.ts'
import { Lines } from './lines.tsx'
import type { LookProps } from './look-props.ts'

/** Text as it is written, HTML and code included, with the numbers of its lines. */
export function TextLook({ exhibit, bytes, place }: LookProps) {
  const lines = useMemo(() => decodeText(bytes).text.split(/\r\n|\r|\n/), [bytes])
  const code = /html|xml|json|javascript|csv/.test(exhibit.mediaType)
  return <Lines label={exhibit.title} lines={lines} place={place} mono={code} />
}
