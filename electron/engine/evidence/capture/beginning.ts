import type { Metadata } from '#shared/model/exhibit-metadata.ts'

/** What is read of a file: its beginning. */
export interface Beginning {
  readonly head: Uint8Array
  /** The head is the whole file. */
  readonly whole: boolean
}

export type ReadMetadata = (beginning: Beginning) => Metadata | Promise<Metadata>
