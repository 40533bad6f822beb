import type { Claim } from '#shared/model/records/claim.ts'
import type { Link } from '#shared/model/records/link.ts'
import type { Finding } from './lint/finding.ts'
import type { Statement } from './lint/statement.ts'

/** What a document has printed so far, as the citation check needs it. Filled by the sections while they are made. */
export interface Shown {
  readonly statements: Statement[]
  readonly claims: Set<Claim>
  readonly links: Set<Link>
  /** Ids of the records that are told of, each by its own section. */
  readonly records: Set<string>
  /** Of the citation check, once all but the waivers are printed. */
  findings: readonly Finding[]
}

export const nothingShown = (): Shown => ({
  statements: [],
  claims: new Set(),
  links: new Set(),
  records: new Set(),
  findings: [],
})
