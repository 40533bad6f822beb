import { useEffect, useMemo, useState } from 'react'
import { SpoofMark } from '#renderer/fields/spoof-mark.tsx'
import { useReadOnly } from '#renderer/state/read-only.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { within } from '#shared/captures/places.ts'
import { errorMessage } from '#shared/errors.ts'
import { offer } from '../../attach.ts'
import { placeWithin } from '../place-within.ts'
import type { ViewerProps } from '../viewer-props.ts'
import styles from './capture.module.css'
import { type CaptureKind, type Item, placeOf } from './item.ts'
import { ItemViewer } from './item-viewer.tsx'
import { nameOf } from './name-of.ts'
import { type Opened, openItem } from './open-item.ts'

interface ItemPaneProps extends ViewerProps {
  readonly kind: CaptureKind
  readonly item: Item
  readonly onClose: () => void
}

/** One message, part or record; it can be taken out as an exhibit of its own, whose parent is this one. */
export function ItemPane({ exhibit, bytes, place, inside = '', kind, item, onClose }: ItemPaneProps) {
  const shown = useItemPane({ exhibit, bytes, place, kind, item })
  const { opened, wordsOnly, part, there, read } = shown
  return (
    <section className={styles['pane']} aria-label={part} data-part={wordsOnly ? `${part} (its words)` : part}>
      <ItemBar {...shown} item={item} onClose={onClose} />
      {typeof opened === 'string' && (
        <EmptyState icon="file-warning" title={`${part} cannot be shown`}>
          {opened}
        </EmptyState>
      )}
      {read && (
        <ItemViewer
          {...{ exhibit, item, wordsOnly }}
          place={there}
          opened={read}
          of={`${part} of ${exhibit.number}`}
          inside={within(inside, part)}
        />
      )}
    </section>
  )
}

type ItemBarProps = ReturnType<typeof useItemPane> & Pick<ItemPaneProps, 'item' | 'onClose'>

function ItemBar({ item, part, read, wordsOnly, setWordsOnly, takeOut, onClose }: ItemBarProps) {
  const readOnly = useReadOnly()
  return (
    <div className={styles['bar']}>
      <span className={styles['title']} title={item.title}>
        {item.title}
        <SpoofMark text={item.title} />
      </span>
      {read?.mediaType === 'text/html' && (
        <Button variant="quiet" icon="file-text" onClick={() => setWordsOnly(!wordsOnly)}>
          {wordsOnly ? 'The page as it is written' : 'The words of the page'}
        </Button>
      )}
      {!readOnly && (
        <Button icon="paperclip" disabled={!read} onClick={takeOut}>
          Take out as an exhibit
        </Button>
      )}
      <IconButton icon="x" label={`Close ${part}`} size="small" onClick={onClose} />
    </div>
  )
}

function useItemPane({
  exhibit,
  bytes,
  place,
  kind,
  item,
}: Pick<ItemPaneProps, 'exhibit' | 'bytes' | 'place' | 'kind' | 'item'>) {
  const [opened, setOpened] = useState<Opened | string | null>(null)
  const [wordsOnly, setWordsOnly] = useState(false)
  useEffect(() => {
    let current = true
    openItem(bytes, kind, item).then(
      read => current && setOpened(read),
      error => current && setOpened(errorMessage(error).says),
    )
    return () => {
      current = false
    }
  }, [bytes, kind, item])
  const part = placeOf(kind, item)
  const there = useMemo(() => placeWithin(place, [part, `${part} (its words)`]), [place, part])
  const read = typeof opened === 'object' ? opened : null
  const takeOut = () => {
    if (!read) return
    const file = new File([read.bytes], nameOf(item, kind, read.mediaType), { type: read.mediaType })
    offer({ by: 'bytes', files: [file], parent: exhibit.id, how: `${part} of ${exhibit.number}: ${read.how}` })
  }
  return { opened, wordsOnly, setWordsOnly, part, there, read, takeOut }
}
