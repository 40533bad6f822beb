import type { Edition } from '#shared/editions/edition.ts'
import type { PackedExhibit } from './evidence.ts'
import type { PackedStamp } from './stamps.ts'

/** What a package holds beside its manifests: one page that the others are read by. */
export interface PackageContents {
  readonly edition: Edition
  /** Who signs it; '' where nobody does. */
  readonly signedBy: string
  /** The journal goes along. */
  readonly journal: boolean
  /** The exhibits' files go along. */
  readonly evidence: boolean
  readonly exhibits: readonly PackedExhibit[]
  readonly stamps: readonly PackedStamp[]
  /** Ids of formats with their places. */
  readonly formats: readonly { readonly format: string; readonly place: string }[]
}

export const packageFormat = 'case-package@v1'

/** `edition.json`: what part of which case this is, as of when, for whom, what was left out, and where things lie. */
export function editionPage(contents: PackageContents): string {
  const { edition, signedBy, journal, evidence, exhibits, stamps, formats } = contents
  const { caseId, asOf, anchor, scope, recipient, purpose, upTo, withheld, redacted } = edition
  const page = {
    format: packageFormat,
    caseId,
    asOf,
    anchor,
    scope,
    recipient,
    purpose,
    upTo,
    withheld,
    redacted,
    signedBy,
    journal,
    formats,
    exhibits: exhibits.map(({ exhibit: { id, number, title, name, sha256, size }, path }) => ({
      ...{ id, number, title, name, sha256, size },
      path: evidence ? `data/${path}` : null,
    })),
    stamps: stamps.map(({ stamp: { hash, entries, time, authority, serial }, note, query, answer }) => ({
      ...{ hash, entries, time, authority, serial },
      note: `data/${note}`,
      query: `data/${query}`,
      answer: `data/${answer}`,
    })),
  }
  return `${JSON.stringify(page, null, 1)}\n`
}
