import type { Metadata } from '#shared/model/exhibit-metadata.ts'

/** What a library reads of files of strangers. */
export type ForeignKind = 'pdf' | 'picture'

/** What a file says of itself: its reader asks for those of its bytes that it needs, the last one excluded. */
export interface ReadMetadata {
  readonly input: { readonly kind: ForeignKind; readonly size: number }
  readonly output: Metadata
  readonly message: { readonly start: number; readonly end: number }
  readonly reply: Uint8Array
}

/** A file of so many bytes; `bytes` reads some of them, the last one excluded. */
export interface ForeignFile {
  readonly size: number
  readonly bytes: (start: number, end: number) => Promise<Uint8Array>
}
