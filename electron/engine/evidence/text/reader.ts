import type { UnreadWhy } from '#shared/words/unread.ts'

/** One stretch of the text of a file, and where in the file it stands. */
export interface TextPart {
  /** As locators name it: "page 3", "message 2, page 1"; '' for all of it. */
  readonly place: string
  readonly text: string
}

export interface UnreadPart {
  readonly place: string
  readonly why: UnreadWhy
}

/** All text that was found in a file, and what of it was not read. */
export interface FileText {
  readonly parts: readonly TextPart[]
  readonly unread: readonly UnreadPart[]
}

/** A file in memory, or one inside another. */
export interface InnerFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What it is called; '' where it has no name. */
  readonly name: string
  readonly place: string
  /** Its declared type, by the file it is inside of, or as recorded when it was attached: "text/html; charset=euc-kr". */
  readonly declared: string
}

/** Where readers put what they find. Each throws Enough once no more is wanted: readers let it pass. */
export interface Gathering {
  readonly text: (place: string, text: string) => void
  readonly unread: (place: string, why: UnreadWhy) => void
  /** Reads a file inside this one, by its own kind. */
  readonly inner: (file: InnerFile) => Promise<void>
  /** Takes so many unpacked bytes off what may be unpacked in all; false where they are too many. */
  readonly unpacks: (bytes: number) => boolean
  /** How much was gathered so far, of either sort. */
  readonly count: () => number
}

/** How the text of one kind of file is read. */
export interface TextReader {
  readonly id: string
  /** Media types in small letters, without parameters. */
  readonly reads: RegExp
  readonly read: (file: InnerFile & { readonly mediaType: string }, to: Gathering) => void | Promise<void>
}
