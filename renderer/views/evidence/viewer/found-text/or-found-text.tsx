import type { ReactNode } from 'react'
import { viewerFor } from '#renderer/parts/media.ts'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { restOf } from '../place-within.ts'
import { useForPlace } from '../use-for-place.ts'
import type { ViewerProps } from '../viewer-props.ts'
import styles from './found-text.module.css'
import { FoundText } from './found-text.tsx'
import { foundPart } from './sections.ts'

/** Which places of a search a look can go to by itself; any other is shown in the text that was found. */
const shownByViewer: Readonly<Record<string, RegExp>> = {
  text: /^lines? /,
  table: /^lines? /,
  pdf: /^pages? /,
  mail: /^(lines?|attachment) /,
  capture: /^(message|part|record|file) /,
}

const isMarkup = (mediaType: string) => /html/.test(mediaType)

function isInFound({ exhibit, place }: ViewerProps): boolean {
  const rest = restOf(place)
  if (rest.startsWith(foundPart)) return true
  if (!place.isFound || rest === '') return false
  const shown = shownByViewer[viewerFor(exhibit.mediaType)]
  return shown !== undefined && (isMarkup(exhibit.mediaType) || !shown.test(rest))
}

interface OrFoundTextProps {
  readonly look: ViewerProps
  /** The file as its kind is looked at. */
  readonly children: ReactNode
}

/** A file as it is looked at, or the text that was found in it: where a search leads there, and of pages always. */
export function OrFoundText({ look, children }: OrFoundTextProps) {
  const begun = isInFound(look)
  const [shown, setShown] = useForPlace<'file' | 'found'>(look.place, begun ? 'found' : 'file')
  if (!begun && !isMarkup(look.exhibit.mediaType)) return children
  return (
    <>
      <div className={styles['bar']}>
        <Tabs
          label="What is shown"
          look="segments"
          tabs={[
            { value: 'file', title: isMarkup(look.exhibit.mediaType) ? 'As it is written' : 'The file' },
            { value: 'found', title: 'Text found in it' },
          ]}
          value={shown}
          onChange={setShown}
        />
      </div>
      {shown === 'found' ? <FoundText {...look} /> : children}
    </>
  )
}
