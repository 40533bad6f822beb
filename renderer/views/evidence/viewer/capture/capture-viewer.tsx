import { useMemo, useState } from 'react'
import type { ViewTarget } from '#renderer/state/window-store.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Table } from '#renderer/ui/table.tsx'
import { placeInside } from '#shared/captures/places.ts'
import { readPart } from '../../passage/locator.ts'
import { TextViewer } from '../text-viewer.tsx'
import { useForPlace } from '../use-for-place.ts'
import viewer from '../viewer.module.css'
import type { ViewerProps } from '../viewer-props.ts'
import styles from './capture.module.css'
import { type CaptureKind, type Item, kindOf, placeOf, wordOf } from './item.ts'
import { itemColumns } from './item-columns.tsx'
import { ItemPane } from './item-pane.tsx'
import { type Listed, useItems } from './use-items.ts'

/** Of what is packed nothing is to be read as it is written. */
const isWritten = (mediaType: string) => !/gzip|zip/.test(mediaType)

/** What a mailbox, a saved page or a web archive holds, as a list; one of it is looked at below. */
export function CaptureViewer(props: ViewerProps) {
  const { exhibit, bytes, place } = props
  const kind = kindOf(exhibit.mediaType)
  const listed = useItems(bytes, kind)
  const named = useMemo(() => itemNamed(listed.items, kind, place), [listed.items, kind, place])
  // A saved page is looked at as its first part, the page itself.
  const [chosen, setChosen] = useForPlace(place, named ?? (kind === 'mhtml' ? 1 : null))
  const [asWritten, setAsWritten] = useState(false)
  const item = chosen === null ? undefined : listed.items[chosen - 1]
  return (
    <>
      <div className={styles['bar']}>
        <span className={styles['says']}>{listWords(listed, kind)}</span>
        {isWritten(exhibit.mediaType) && (
          <Button variant="quiet" icon={asWritten ? 'list' : 'file-code'} onClick={() => setAsWritten(!asWritten)}>
            {asWritten ? `The ${wordOf[kind]}s` : 'As it is written'}
          </Button>
        )}
      </div>
      {listed.says && <p className={viewer['note']}>{listed.says}</p>}
      {asWritten ? (
        <TextViewer {...props} />
      ) : (
        <>
          <div className={item ? styles['short'] : styles['list']}>
            <Table
              label={`What ${exhibit.number} holds`}
              rows={listed.items}
              columns={itemColumns[kind]}
              keyOf={each => String(each.at)}
              selected={chosen === null ? [] : [String(chosen)]}
              onSelect={each => setChosen(each.at)}
            />
          </div>
          {item && <ItemPane key={item.at} {...props} kind={kind} item={item} onClose={() => setChosen(null)} />}
        </>
      )}
    </>
  )
}

function itemNamed(items: readonly Item[], kind: CaptureKind, { locator = '' }: ViewTarget): number | null {
  if (kind !== 'zip') return readPart(locator)
  return items.find(item => placeInside(locator, placeOf(kind, item)) !== undefined)?.at ?? null
}

function listWords({ items, ended }: Listed, kind: CaptureKind): string {
  const count = items.length === 1 ? `1 ${wordOf[kind]}` : `${items.length.toLocaleString('en')} ${wordOf[kind]}s`
  return ended ? count : `${count} so far`
}
