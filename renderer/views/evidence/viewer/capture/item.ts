/** Files that hold many others, as they are looked at. */
export type CaptureKind = 'mbox' | 'mhtml' | 'warc'

/** One message, part or record of such a file. */
export interface Item {
  /** 1 for the first. */
  readonly at: number
  readonly mediaType: string
  /** Subject, address or name. */
  readonly title: string
  /** Who wrote it, or what kind of record it is. */
  readonly from: string
  readonly date: string
  readonly status: string
  /** How many bytes it is there. */
  readonly size: number
  /** Where it stands in the file; of a packed record, where what it is packed in stands. */
  readonly start: number
  readonly end: number
  /** Where it stands in what it is packed in. */
  readonly packed?: { readonly start: number; readonly length: number }
  readonly encoding?: string
  readonly charset?: string
}

/** What one of them is called in words and in locators: "message 3". */
export const wordOf: Readonly<Record<CaptureKind, 'message' | 'part' | 'record'>> = {
  mbox: 'message',
  mhtml: 'part',
  warc: 'record',
}

export function kindOf(mediaType: string): CaptureKind {
  if (mediaType.startsWith('application/mbox')) return 'mbox'
  return mediaType.startsWith('application/warc') ? 'warc' : 'mhtml'
}

/** More than this nobody looks through here. */
export const mostItems = 200_000
