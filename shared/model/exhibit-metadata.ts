/** What is known of a web capture: where it was captured, when, by whom and with what. */
export const captureFields = [
  'url',
  'capturedAt',
  'capturedBy',
  'capturedHow',
  'captureTool',
  'pageTitle',
  'httpStatus',
] as const

/** What is known of a picture besides: where the camera was. */
export const pictureFields = ['position'] as const

/** What is known of an e-mail: its envelope, and the first and last hop of its way. */
export const messageFields = [
  'sender',
  'recipients',
  'copied',
  'mailSubject',
  'sentAt',
  'messageId',
  'firstHop',
  'lastHop',
  'attachments',
  'headerEncoding',
] as const

/** The fields of an exhibit that a file may itself speak of, and an investigator may correct. */
export const metadataFields = [...captureFields, ...pictureFields, ...messageFields] as const

export type MetadataField = (typeof metadataFields)[number]
/** All words as they were written: dates keep their zone, addresses their names. */
export type Metadata = { readonly [Field in MetadataField]?: string }

/** Longer words are no metadata but a bomb; they are cut here. */
export const longestMetadata = 2_000

/** What of an exhibit tells whether it is a web capture. */
type Described = Metadata & { readonly mediaType: string; readonly fileSays?: Metadata | undefined }

const browsers =
  /chrom(?:e|ium)|mozilla|firefox|safari|webkit|skia\/pdf(?!.*google docs)|wkhtmltopdf|weasyprint|prince|microsoft edge|singlefile/i

/** Whether a program that made a file is a browser, or prints pages as one. */
export const isBrowser = (tool: string): boolean => browsers.test(tool)

/** What an exhibit is, as far as what is known of it can be named: a PDF that no browser made is no web capture. */
export function described(exhibit: Described): 'E-mail' | 'Web capture' | 'Picture' | 'Document' {
  const { mediaType, fileSays } = exhibit
  const known = (field: MetadataField) => exhibit[field] ?? fileSays?.[field]
  if (/^message\/rfc822|^application\/mbox/.test(mediaType)) return 'E-mail'
  const isPage = /^multipart\/related|^application\/warc|^text\/html|^application\/xhtml/.test(mediaType)
  const fromWeb = (['url', 'httpStatus', 'capturedHow'] as const).some(known)
  if (isPage || fromWeb || isBrowser(known('captureTool') ?? '')) return 'Web capture'
  return mediaType.startsWith('image/') ? 'Picture' : 'Document'
}

/** Of what is no capture nobody "captured" anything. */
const plainly: Metadata = {
  capturedAt: 'made at',
  capturedBy: 'made by',
  captureTool: 'made with',
  pageTitle: 'title inside',
}

/** What a field is called on this exhibit, where that is not what it is called on a capture. */
export const titleOn = (exhibit: Described, field: MetadataField): string | undefined =>
  ['Picture', 'Document'].includes(described(exhibit)) ? plainly[field] : undefined
