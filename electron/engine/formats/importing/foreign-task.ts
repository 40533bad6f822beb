import type { ErrorMessage } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { TypeRecord } from '#shared/model/own-types.ts'
import type { Found, InFile } from '../reading/importer.ts'
import type { Batch } from './batches.ts'

/** What the worker is asked for, and what it answers. */
export interface ForeignTask {
  readonly format: string
  readonly files: readonly InFile[]
  /** What the user says of what the files leave open. */
  readonly reading: ImportReading
  /** The case's own types. */
  readonly types: readonly TypeRecord[]
}

/** What is found beside the things, which come in batches before. */
export type FoundBeside = Omit<Found, 'records' | 'entities' | 'links'>

/** `name`: of several files the one that could not be read. */
export type ForeignAnswer =
  | { readonly found: FoundBeside }
  | { readonly problem: string; readonly name?: string }
  | { readonly refused: ErrorMessage }

export interface ReadImport {
  readonly input: ForeignTask
  readonly output: ForeignAnswer
  /** How much of the files is worked through, or a part of what is found. */
  readonly message: { readonly share: number } | Batch
}
