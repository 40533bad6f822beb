/** What the calls answer by which files come in. */
import type { CommitResult } from './case.ts'

/** A format that can come in. */
export interface ImportFormat {
  readonly id: string
  readonly title: string
  readonly help: string
  readonly extensions: readonly string[]
}

/** What an import found, and what of it is new; the same before and after it is taken in. */
export interface ImportReport {
  readonly format: string
  /** What the file holds, in its own words. */
  readonly counts: Readonly<Record<string, number>>
  readonly added: {
    readonly entities: number
    readonly links: number
    readonly claims: number
    readonly others: number
  }
  /** Of the others: custody, releases, receipts and timestamps, for which only the file itself vouches. */
  readonly onItsWord: number
  /** Records of the file that were in the case already. */
  readonly known: number
  /** Records of ours in it that a case with contents does not take over, such as boards and custody. */
  readonly left: number
  /** Records that stand in the file again, word for word. */
  readonly repeated: number
  /** Entities and links that were in the case already, of which it says more. */
  readonly toldMore: number
  /** What could not be taken in, the first hundred; `unreadCount` is all, and the errors file has them. */
  readonly unread: readonly { readonly where: string; readonly why: string }[]
  readonly unreadCount: number
  /** Of these, figures that can be read in two ways until somebody says what comes before fractions. */
  readonly eitherWay: number
  /** What was taken in but needs a look, as ids that stand for several things: the first hundred, and how many. */
  readonly noted: readonly { readonly where: string; readonly why: string }[]
  readonly notedCount: number
  /** Where all of what could not be taken in was written. */
  readonly errorsFile?: string
  readonly commit?: CommitResult
}
