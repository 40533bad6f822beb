import type { CaptureKind, Item } from './item.ts'

const endings: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'text/css': '.css',
  'text/plain': '.txt',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
}

/** A file name for what is taken out: the last step of its address, else its number; never a path. */
export function nameOf(item: Item, kind: CaptureKind, mediaType: string): string {
  if (kind === 'mbox') return `message-${item.at}.eml`
  const last =
    item.title
      .replace(/[?#].*$/, '')
      .split(/[/\\]/)
      .at(-1) ?? ''
  const plain = last
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '')
    .slice(-80)
  const number = kind === 'warc' ? `record-${item.at}` : `part-${item.at}`
  const name = plain === '' ? number : plain
  return /\.[a-z0-9]{1,5}$/i.test(name) ? name : `${name}${endings[mediaType] ?? ''}`
}
