import type { Metadata } from '#shared/model/exhibit-metadata.ts'

/** What a library reads of files of strangers. */
export type ForeignKind = 'pdf' | 'picture'

/** To the thread: a file to be read, then those of its bytes that it asked for. */
export type ToThread =
  | { readonly kind: ForeignKind; readonly size: number }
  | { readonly start: number; readonly bytes: Uint8Array }

/** From the thread: bytes it needs, or at last what the file says of itself. */
export type FromThread = { readonly start: number; readonly end: number } | { readonly says: Metadata }

/** A file of so many bytes; `bytes` reads some of them, the last one excluded. */
export interface ForeignFile {
  readonly size: number
  readonly bytes: (start: number, end: number) => Promise<Uint8Array>
}
