const office = 'application/vnd.openxmlformats-officedocument.'

const endings: readonly (readonly [pattern: RegExp, mediaType: string])[] = [
  [/\.x?html?$/i, 'text/html'],
  [/\.eml$/i, 'message/rfc822'],
  [/\.csv$/i, 'text/csv'],
  [/\.tsv$/i, 'text/tab-separated-values'],
  [/\.json$/i, 'application/json'],
  [/\.xml$/i, 'application/xml'],
  [/\.(txt|log|md|ini|srt|vcf|ics)$/i, 'text/plain'],
  [/\.docx$/i, `${office}wordprocessingml.document`],
  [/\.xlsx$/i, `${office}spreadsheetml.sheet`],
  [/\.pptx$/i, `${office}presentationml.presentation`],
  [/\.odt$/i, 'application/vnd.oasis.opendocument.text'],
  [/\.ods$/i, 'application/vnd.oasis.opendocument.spreadsheet'],
  [/\.odp$/i, 'application/vnd.oasis.opendocument.presentation'],
  [/\.pdf$/i, 'application/pdf'],
  [/\.jpe?g$/i, 'image/jpeg'],
  [/\.png$/i, 'image/png'],
  [/\.gif$/i, 'image/gif'],
  [/\.zip$/i, 'application/zip'],
]

/** What a name says that a file is; application/octet-stream where it says nothing. */
export const mediaOfName = (name: string): string =>
  endings.find(([pattern]) => pattern.test(name))?.[1] ?? 'application/octet-stream'

/** As Latin-1, at their place: what shows by its first bytes, whatever it is called. */
const marks: readonly (readonly [at: number, mark: string, mediaType: string])[] = [
  [0, '%PDF-', 'application/pdf'],
  [0, '\x89PNG\r\n\x1a\n', 'image/png'],
  [0, '\xff\xd8\xff', 'image/jpeg'],
  [0, 'GIF8', 'image/gif'],
  [8, 'WEBP', 'image/webp'],
  [0, 'II*\0', 'image/tiff'],
  [0, 'MM\0*', 'image/tiff'],
  [0, '{\\rtf', 'application/rtf'],
  [0, '\xd0\xcf\x11\xe0', 'application/x-ole-storage'],
  [0, 'SQLite format 3\0', 'application/vnd.sqlite3'],
]

/** What a file in an archive is: by its first bytes, then by its name, then by whether it is text. */
export function mediaOf(name: string, bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, 4_096), byte => String.fromCharCode(byte)).join('')
  const marked = marks.find(([at, mark]) => head.startsWith(mark, at))?.[2]
  if (marked) return marked
  const named = mediaOfName(name)
  const isZip = head.startsWith('PK\x03\x04')
  if (isZip) return /officedocument|opendocument/.test(named) ? named : 'application/zip'
  const isWide = head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')
  const isText = isWide || !bytes.subarray(0, 4_096).some(byte => byte < 9 || (byte > 13 && byte < 27))
  if (isText) return /^(text|message)\/|json|xml$/.test(named) ? named : 'text/plain'
  return 'application/octet-stream'
}
