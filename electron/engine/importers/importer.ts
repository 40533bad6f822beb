/** What an import finds in a foreign file, before anything is added: a dry run shows it, and only then is it committed. */
import type { CaseRecord } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'

/** One value that the file gives for one property of one subject. */
export interface FoundClaim {
  readonly property: string
  /** As the file writes it, to be read by the property's kind; or a ready value. */
  readonly value: string | Value
  readonly original?: string
  /** Line, object id or path inside the file. */
  readonly locator?: string
  readonly validFrom?: string
  readonly validTo?: string
}

export interface FoundEntity {
  /** The file's own id. The record's id is derived from it and the format, so that a second run adds nothing. */
  readonly key: string
  /** Entity type id. */
  readonly type: string
  readonly claims: readonly FoundClaim[]
}

export interface FoundLink {
  readonly key: string
  readonly type: string
  /** Keys of entities of this file. */
  readonly from: string
  readonly to: string
  readonly claims: readonly FoundClaim[]
}

/** A thing in the file that could not be taken in, told in an errors file. */
export interface Unread {
  /** Line number, or the object's id. */
  readonly where: string
  readonly why: string
}

export interface Found {
  readonly entities: readonly FoundEntity[]
  readonly links: readonly FoundLink[]
  /** Records as our own exports carry them whole: taken in under their own ids. */
  readonly records: readonly CaseRecord[]
  readonly unread: readonly Unread[]
  /** Things the file holds by kind (`identity: 12`), for the dry run. */
  readonly counts: Readonly<Record<string, number>>
}

/** A format that can come in, as data. `read` is pure; it throws unreadable-import where nothing of the file can be used. */
export interface Importer {
  readonly id: string
  readonly title: string
  readonly help: string
  /** With the dot, as `.graphml`. */
  readonly extensions: readonly string[]
  /** Whether the file's first 64 KiB look like it. */
  readonly recognises: (head: string) => boolean
  readonly read: (bytes: Uint8Array) => Found
}
