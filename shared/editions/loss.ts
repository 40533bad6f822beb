/**
 * What an export could not carry, one line a thing. `lost`: it is nowhere in the file. `extension`: only our own
 * extension of the format carries it, so that another program will not see it. `left-out`: an option would bring it, and
 * was not chosen.
 */
export interface Loss {
  /** Id of the record. */
  readonly record: string
  /** The record's field, or a claim's property; absent where the whole record is meant. */
  readonly field?: string
  readonly kind: 'lost' | 'extension' | 'left-out'
  readonly why: string
}

/** `loss-report.json`: stands beside every export. */
export interface LossReport {
  readonly format: string
  readonly caseId: string
  readonly asOf: string
  readonly entries: number
  readonly scope: string
  /** Records of the edition, by kind. */
  readonly records: Readonly<Record<string, number>>
  readonly losses: readonly Loss[]
  readonly withheld: readonly { readonly id: string; readonly record: string; readonly handling: string }[]
  readonly redacted: readonly { readonly placeholder: string; readonly places: number }[]
}
