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
] as const

/** The fields of an exhibit that a file may itself speak of, and an investigator may correct. */
export const metadataFields = [...captureFields, ...messageFields] as const

export type MetadataField = (typeof metadataFields)[number]
/** All words as they were written: dates keep their zone, addresses their names. */
export type Metadata = { readonly [Field in MetadataField]?: string }

/** Longer words are no metadata but a bomb; they are cut here. */
export const longestMetadata = 2_000
