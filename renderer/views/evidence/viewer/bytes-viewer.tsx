import { useMemo, useState } from 'react'
import { kindWords } from '#renderer/parts/media.ts'
import { sizeWords } from '#renderer/ui/size-words.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { FoundText } from './found-text/found-text.tsx'
import { hexLines } from './hex-lines.ts'
import { Lines } from './lines.tsx'
import { TextViewer } from './text-viewer.tsx'
import viewer from './viewer.module.css'
import type { ViewerProps } from './viewer-props.ts'

/** More bytes than this tell nobody anything. */
const most = 256 * 2 ** 10

type Way = 'found' | 'bytes' | 'text'

/** What has no look of its own: the words found in it, its bytes as numbers and letters, or read as text as they are. */
export function BytesViewer(props: ViewerProps) {
  const { exhibit, bytes } = props
  const [way, setWay] = useState<Way>('found')
  return (
    <>
      <div className={viewer['ways']}>
        <Tabs
          label="What is shown"
          look="segments"
          tabs={[
            { value: 'found', title: 'Text found in it' },
            { value: 'bytes', title: 'Its bytes' },
            { value: 'text', title: 'Its bytes as text' },
          ]}
          value={way}
          onChange={setWay}
        />
        <p className={viewer['says']}>
          {kindWords(exhibit.mediaType)} is not shown here as it viewers.
          {way === 'bytes' && bytes.byteLength > most && ` These are its first ${sizeWords(most)}.`}
        </p>
      </div>
      {way === 'found' && <FoundText {...props} />}
      {way === 'bytes' && <Hex {...props} />}
      {way === 'text' && <TextViewer {...props} />}
    </>
  )
}

function Hex({ exhibit, bytes, place }: ViewerProps) {
  const lines = useMemo(() => hexLines(new Uint8Array(bytes, 0, Math.min(bytes.byteLength, most))), [bytes])
  return <Lines label={`Bytes of ${exhibit.title}`} lines={lines} place={place} mono />
}
