/** What an import adds and what it finds known, counted while it is planned: so the report cannot say otherwise. */
export interface ImportTally {
  /** What of the file can be taken in, by types of ours; records that our own exports carry are not among them. */
  readonly taken: {
    readonly entities: Readonly<Record<string, number>>
    readonly links: Readonly<Record<string, number>>
  }
  readonly added: {
    readonly entities: number
    readonly links: number
    readonly claims: number
    readonly others: number
  }
  /** Of the others: custody, releases, receipts and timestamps, for which only the file itself vouches. */
  readonly onItsWord: number
  /** What of the file was in the case already. */
  readonly known: number
  /** Records of ours in it that a case with contents does not take over, such as boards and custody. */
  readonly left: number
  /** Claims that stand in the file again, word for word. */
  readonly again: number
  /** Entities and links that were in the case already, of which it says more. */
  readonly toldMore: number
}
