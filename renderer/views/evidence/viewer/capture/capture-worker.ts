/** Lists what a file holds away from the window's thread, in batches. */
import { type CaptureKind, type Item, mostItems } from './item.ts'
import { mboxItems, mimeItems } from './list-items.ts'
import { listWarc } from './list-warc.ts'

const batch = 2_000

export interface CaptureTask {
  readonly bytes: ArrayBuffer
  readonly kind: CaptureKind
}

export type CaptureMessage = { readonly items: readonly Item[] } | { readonly end: true; readonly says: string | null }

const tell = (message: CaptureMessage) => self.postMessage(message)

self.onmessage = async ({ data }: MessageEvent<CaptureTask>) => {
  const bytes = new Uint8Array(data.bytes)
  let items: Item[] = []
  let told = Date.now()
  const found = (item: Item) => {
    items.push(item)
    if (items.length < batch && Date.now() - told < 500) return
    tell({ items })
    items = []
    told = Date.now()
  }
  const says = data.kind === 'warc' ? await listWarc(bytes, found) : listAll(data.kind, bytes, found)
  tell({ items })
  tell({ end: true, says })
}

function listAll(kind: 'mbox' | 'mhtml', bytes: Uint8Array, found: (item: Item) => void): string | null {
  for (const item of kind === 'mbox' ? mboxItems(bytes) : mimeItems(bytes)) {
    if (item.at > mostItems) return `Only the first ${mostItems.toLocaleString('en')} are listed.`
    found(item)
  }
  return null
}
