/** One entity as it stands in a line of a file. */
export interface FtmLine {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
  /** Canonical JSON of our records, as text: what a reader in another language may not be able to hold stays inside. */
  readonly red_thread: string
}
