import type { ErrorMessage } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { Found, InFile } from '../reading/importer.ts'

/** What the worker is asked for, and what it answers. */
export interface ForeignTask {
  readonly format: string
  readonly files: readonly InFile[]
  /** What the user says of what the files leave open. */
  readonly reading: ImportReading
}

/** `name`: of several files the one that could not be read. */
export type ForeignAnswer =
  | { readonly found: Found }
  | { readonly problem: string; readonly name?: string }
  | { readonly refused: ErrorMessage }

export interface ReadImport {
  readonly input: ForeignTask
  readonly output: ForeignAnswer
}
