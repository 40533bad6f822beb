/** What an import finds in a foreign file, before anything is added: a dry run shows it, and only then is it committed. */
import type { ImportOption, ImportTable, ImportText } from '#shared/answers.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { ClaimStatus } from '#shared/model/records/claim.ts'
import type { Value } from '#shared/model/value.ts'

/** One value that the file gives for one property of one subject. */
export interface FoundClaim {
  readonly property: string
  /** As the file writes it, to be read by the property's kind; or a ready value. */
  readonly value: string | Value
  /** Its decimal mark, where it can be read both ways and the file decides. */
  readonly decimal?: DecimalMark
  readonly original?: string
  /** Line, object id or path inside the file. */
  readonly locator?: string
  readonly validFrom?: string
  readonly validTo?: string
  /** A handling code the file itself puts on it. */
  readonly handling?: string
  /** Where the file says that it no longer holds, or is an example. */
  readonly status?: ClaimStatus
  readonly reason?: string
}

export interface FoundEntity {
  /**
   * The file's own id. The record's id is derived from it and the format, so that a second run adds nothing; the id of
   * a record in `records` means that record, which the file says more of.
   */
  readonly key: string
  /** What the file calls it; absent where `key` is that, or where the file has no id for it and `key` is a place (`isBlank`). */
  readonly id?: string
  /** Entity type id. */
  readonly type: string
  readonly claims: readonly FoundClaim[]
  /** Its id means nothing outside its file: it is one with what is here only where they do not contradict each other. */
  readonly local?: true
  /** Its key is the id of a record of the case. */
  readonly here?: true
}

export interface FoundLink {
  readonly key: string
  /** As of an entity. */
  readonly id?: string
  readonly type: string
  /** Keys of entities of this file. */
  readonly from: string
  readonly to: string
  readonly claims: readonly FoundClaim[]
  /** All that the file says of it, what is not taken in too: links without an id of their own are distinguished by it. */
  readonly row?: readonly string[]
  readonly where?: string
  /** As of an entity. */
  readonly here?: true
}

/** Unpacked as they are walked through. */
export interface FoundLinks extends Iterable<FoundLink> {
  /** None has an id: each is told by what it says. */
  readonly areBlank?: boolean
}

/** A finding of the import about one place in the file. */
export interface ImportNote {
  /** Line number, or the object's id. */
  readonly where: string
  readonly why: string
}

export interface Found {
  readonly entities: readonly FoundEntity[]
  readonly links: readonly FoundLink[]
  /** Records as our own exports carry them whole: taken in under their own ids. */
  readonly records: readonly CaseRecord[]
  /** What could not be taken in, listed in an errors file. */
  readonly unread: readonly ImportNote[]
  /** What was taken in but needs a look: an id used for several things, places read as one, a marking nobody knows. */
  readonly noted: readonly ImportNote[]
  /** Things that occur in the file again, word for word. */
  readonly repeated: number
  /** Nodes and ends of links that were not taken because neither the file nor the user gave them a type. */
  readonly untyped?: number
  /** The texts among the files that are not plain UTF-8. */
  readonly texts?: readonly ImportText[]
  /** The tables among the files, for which the user may say what their columns are. */
  readonly tables?: readonly ImportTable[]
  /** Things the file holds by kind (`identity: 12`), for the dry run. */
  readonly counts: Readonly<Record<string, number>>
}

/** What is known of files once they are read through, beside the things found in them. */
export type FoundFacts = Pick<Found, 'repeated' | 'untyped' | 'texts' | 'tables' | 'counts'>

/**
 * Takes what is found in files while they are read. Links, of which there may be millions, are given to be walked through:
 * whoever gives them keeps them, packed where they are many.
 */
export interface Sink {
  /** The types of the case that the files are read for. */
  readonly catalogue: Catalogue
  readonly record: (record: CaseRecord) => void
  readonly entity: (entity: FoundEntity) => void
  /** All of them, once: to be walked through afterwards, more than once. */
  readonly links: (links: FoundLinks) => void
  /** What could not be taken in. */
  readonly unread: (note: ImportNote) => void
  /** What was taken in but needs a look. */
  readonly noted: (note: ImportNote) => void
  /** Once, at the end. */
  readonly facts: (facts: FoundFacts) => void
  /** How much of the files is worked through, from 0 to 1: what is less than before is passed over. */
  readonly progress: (share: number) => void
}

/** A file to be read; of a set in a folder, each with its name. */
export interface InFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Where it is known in which encoding it is text: bytes that are not of it are read as U+FFFD. */
  readonly encoding?: string
}

/**
 * A format that can come in, as data. `read` is pure and knows no case; it throws RedThreadError unreadable-import
 * where nothing of the files can be used, and lists in `unread` what only in part cannot.
 */
export interface Importer {
  readonly id: string
  readonly title: string
  /** One sentence: where such files come from. */
  readonly help: string
  /** With the dot, as `.graphml`. */
  readonly extensions: readonly string[]
  /** What the user may say of such files: a new one has its field, its `--option`, its help and its place in mappings by this alone. */
  readonly options: readonly ImportOption[]
  /** Whether an id of such a file means nothing outside it, as numbers of rows do; absent where all mean the same everywhere. */
  readonly isLocalId?: (id: string) => boolean
  /** Whether the first 64 KiB of a file, or of the first of a set, look like it. */
  readonly recognises: (head: string, name: string) => boolean
  /**
   * Gives what it finds to the sink as it reads. `reading`: what the user says of the files, which counts only where they
   * leave it open.
   */
  readonly read: (files: readonly InFile[], reading: ImportReading, sink: Sink) => void
}
