/** How a file is looked at. */
export type Look = 'text' | 'image' | 'pdf' | 'table' | 'mail' | 'capture' | 'bytes'

const looks: readonly (readonly [RegExp, Look])[] = [
  [/^text\/(csv|tab-separated-values)/, 'table'],
  [/^message\/rfc822/, 'mail'],
  [/^application\/(mbox|warc)|^multipart\/related/, 'capture'],
  [/^application\/pdf/, 'pdf'],
  // SVG is text that can carry scripts: it is shown as what it is written like.
  [/^image\/svg/, 'text'],
  [/^image\/(png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)/, 'image'],
  [/^text\/|^application\/([\w.+-]+\+)?(json|xml|javascript|x-ndjson|yaml)/, 'text'],
]

export function lookOf(mediaType: string): Look {
  return looks.find(([pattern]) => pattern.test(mediaType.toLowerCase()))?.[1] ?? 'bytes'
}

const icons: Readonly<Record<Look, string>> = {
  text: 'file-text',
  image: 'image',
  pdf: 'file-text',
  table: 'file-spreadsheet',
  mail: 'mail',
  capture: 'archive',
  bytes: 'file',
}

export function iconOfMedia(mediaType: string): string {
  if (/^application\/mbox/.test(mediaType)) return 'mail'
  if (/zip|tar|compressed|7z|rar/.test(mediaType)) return 'file-archive'
  if (/html|xml|json|javascript/.test(mediaType)) return 'file-code'
  return icons[lookOf(mediaType)]
}
