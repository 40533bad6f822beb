/** Lists what a file holds away from the window's thread, in batches. */
import { serve } from '#renderer/work/serve.ts'
import { zipEntries } from '#shared/captures/zip.ts'
import { type CaptureKind, type Item, mostItems } from './item.ts'
import { mboxItems, mimeItems, zipItem } from './list-items.ts'
import { listWarc } from './list-warc.ts'

const batch = 2_000

export interface CaptureTask {
  readonly bytes: ArrayBuffer
  readonly kind: CaptureKind
}

export type CaptureMessage = { readonly items: readonly Item[] } | { readonly end: true; readonly says: string | null }

serve<CaptureTask, CaptureMessage>(async (task, tell) => {
  const bytes = new Uint8Array(task.bytes)
  let items: Item[] = []
  let sentAt = Date.now()
  const found = (item: Item) => {
    items.push(item)
    if (items.length < batch && Date.now() - sentAt < 500) return
    tell({ items })
    items = []
    sentAt = Date.now()
  }
  const says = await list(task.kind, bytes, found)
  tell({ items })
  tell({ end: true, says })
})

function list(kind: CaptureKind, bytes: Uint8Array<ArrayBuffer>, found: (item: Item) => void) {
  if (kind === 'warc') return listWarc(bytes, found)
  return kind === 'zip' ? listZip(bytes, found) : listAll(kind, bytes, found)
}

function listZip(bytes: Uint8Array, found: (item: Item) => void): string | null {
  const { entries, whole } = zipEntries(bytes, mostItems)
  for (const [index, entry] of entries.entries()) found(zipItem(bytes, entry, index + 1))
  if (entries.length >= mostItems) return `Only the first ${mostItems.toLocaleString('en')} are listed.`
  return whole ? null : 'Its directory is damaged or cut off: it may hold more than is listed.'
}

function listAll(kind: 'mbox' | 'mhtml', bytes: Uint8Array, found: (item: Item) => void): string | null {
  for (const item of kind === 'mbox' ? mboxItems(bytes) : mimeItems(bytes)) {
    if (item.at > mostItems) return `Only the first ${mostItems.toLocaleString('en')} are listed.`
    found(item)
  }
  return null
}
