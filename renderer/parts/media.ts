/** How a file is looked at. */
export type ViewerId = 'text' | 'image' | 'picture' | 'pdf' | 'table' | 'mail' | 'capture' | 'bytes'

const viewers: readonly (readonly [RegExp, ViewerId])[] = [
  [/^text\/(csv|tab-separated-values)/, 'table'],
  [/^message\/rfc822/, 'mail'],
  [/^application\/(mbox|warc|zip$)|^multipart\/related/, 'capture'],
  [/^application\/pdf/, 'pdf'],
  // SVG is text that can carry scripts: it is shown as what it is written like.
  [/^image\/svg/, 'text'],
  [/^image\/(png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)/, 'image'],
  // Those that browsers do not decode.
  [/^image\/(tiff|hei[cf]|jp2|j2c|jpx|j2k)/, 'picture'],
  [/^text\/|^application\/([\w.+-]+\+)?(json|xml|javascript|x-ndjson|yaml)/, 'text'],
]

export function viewerFor(mediaType: string): ViewerId {
  return viewers.find(([pattern]) => pattern.test(mediaType.toLowerCase()))?.[1] ?? 'bytes'
}

const icons: Readonly<Record<ViewerId, string>> = {
  text: 'file-text',
  image: 'image',
  picture: 'image',
  pdf: 'file-text',
  table: 'file-spreadsheet',
  mail: 'mail',
  capture: 'archive',
  bytes: 'file',
}

export function iconOfMedia(mediaType: string): string {
  if (/^application\/mbox/.test(mediaType)) return 'mail'
  if (/spreadsheetml|ms-excel|opendocument\.spreadsheet/.test(mediaType)) return 'file-spreadsheet'
  if (/wordprocessingml|presentationml|ms-?(word|powerpoint)|opendocument|rtf|epub/.test(mediaType)) return 'file-text'
  if (/zip|tar|compressed|7z|rar/.test(mediaType)) return 'file-archive'
  if (/html|xml|json|javascript/.test(mediaType)) return 'file-code'
  return icons[viewerFor(mediaType)]
}

const openDocument = 'application/vnd.oasis.opendocument.'
const office = 'application/vnd.openxmlformats-officedocument.'

/** What kinds that are not shown are called; the others go by their media type. */
const names: Readonly<Record<string, string>> = {
  'application/octet-stream': 'A file of unknown kind',
  'application/zip': 'A ZIP archive',
  'application/x-7z-compressed': 'A 7z archive',
  'application/vnd.rar': 'A RAR archive',
  'application/x-tar': 'A TAR archive',
  'application/gzip': 'A gzip file',
  'application/vnd.sqlite3': 'An SQLite database',
  'application/x-ole-storage':
    'A file of older Office programs (.doc, .xls, .msg), or one of newer ones that is locked with a password',
  'application/rtf': 'A document in RTF',
  'application/x-age': 'An age file',
  'application/x-msdownload': 'A program for Windows',
  'application/x-elf': 'A program for Linux',
  'application/x-mach-binary': 'A program for macOS',
  'application/java-vm': 'A Java program',
  'application/x-ms-shortcut': 'A shortcut of Windows',
  'application/x-ft-windows-registry-hive': 'A registry hive of Windows',
  'application/vnd.ms-outlook': 'A mailbox of Outlook',
  'application/vnd.ms-cab-compressed': 'A CAB archive',
  'application/vnd.tcpdump.pcap': 'A recording of network traffic',
  'application/pgp-encrypted': 'A file encrypted with PGP',
  [`${office}wordprocessingml.document`]: 'A Word document',
  [`${office}spreadsheetml.sheet`]: 'An Excel workbook',
  [`${office}presentationml.presentation`]: 'A PowerPoint presentation',
  [`${openDocument}text`]: 'An OpenDocument text',
  [`${openDocument}spreadsheet`]: 'An OpenDocument table',
  [`${openDocument}presentation`]: 'An OpenDocument presentation',
  'application/epub+zip': 'An EPUB book',
  'image/tiff': 'TIFF',
  'image/heic': 'HEIC',
  'image/heif': 'HEIF',
  'image/jp2': 'JPEG 2000',
  'image/j2c': 'JPEG 2000',
  'image/vnd.adobe.photoshop': 'A Photoshop picture',
  'image/jxl': 'A JPEG XL picture',
}

/** "A Word document", to begin a sentence with. */
export const kindWords = (mediaType: string): string =>
  names[mediaType] ?? (/^(audio|video)\//.test(mediaType) ? `A recording (${mediaType})` : mediaType)
