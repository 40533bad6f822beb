import { memberPlace } from '#shared/captures/places.ts'

/** Files that hold many others, as they are looked at. */
export type CaptureKind = 'mbox' | 'mhtml' | 'warc' | 'zip'

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
  /** The check sum that the file keeps of it. */
  readonly crc32?: number
}

/** What one of them is called in words and in locators: "message 3". */
export const wordOf: Readonly<Record<CaptureKind, 'message' | 'part' | 'record' | 'file'>> = {
  mbox: 'message',
  mhtml: 'part',
  warc: 'record',
  zip: 'file',
}

export function kindOf(mediaType: string): CaptureKind {
  if (mediaType.startsWith('application/mbox')) return 'mbox'
  if (mediaType.startsWith('application/zip')) return 'zip'
  return mediaType.startsWith('application/warc') ? 'warc' : 'mhtml'
}

/** What one of them is called in locators: "message 3"; a file in an archive by its name, as its other readers do. */
export const placeOf = (kind: CaptureKind, { at, title }: Pick<Item, 'at' | 'title'>): string =>
  kind === 'zip' ? memberPlace(title) : `${wordOf[kind]} ${at}`

/** More than this nobody looks through here. */
export const mostItems = 200_000
