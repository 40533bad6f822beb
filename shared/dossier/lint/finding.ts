import type { Edition } from '#shared/editions/edition.ts'
import type { Waiver } from '#shared/model/records/dossier.ts'
import { canonicalHash } from '#shared/ops/canonical.ts'
import { type DossierOrder, waiverOf, waiversOf } from '../order.ts'

/** Something in a dossier that no exhibit backs, or a citation that leads nowhere. */
export interface Finding {
  /**
   * Of what it says and where: it stays the same while other things change, and another sentence is another finding, so
   * that a waiver dies with the words it was given for.
   */
  readonly key: string
  readonly kind: 'statement' | 'citation' | 'claim' | 'link'
  readonly where: string
  readonly sentence: string
  readonly why: string
  /** The record to go to. */
  readonly record: string
  readonly waiver?: Waiver
}

const keyLength = 16

const plain = (sentence: string) => sentence.normalize('NFC').replace(/\s+/g, ' ').trim()

export function finding(
  { order, edition }: { readonly order: DossierOrder; readonly edition: Edition },
  field: string,
  { kind, where, sentence, why, record }: Omit<Finding, 'key' | 'waiver'>,
): Finding {
  // A dossier's own texts keep their waivers when it is copied or kept: its id is no part of their keys.
  const place = record === order.id ? 'dossier' : record
  const key = canonicalHash([kind, place, field, plain(sentence)]).slice(0, keyLength)
  const waiver = waiverOf(order, key) ?? (edition.redacted.length > 0 ? blackedOut(order, sentence) : undefined)
  return { key, kind, where, sentence, why, record, ...(waiver ? { waiver } : {}) }
}

/** Blacking out changes a sentence and so its key; the sentence that the waiver holds was blacked out with it. */
const blackedOut = (order: DossierOrder, sentence: string): Waiver | undefined =>
  waiversOf(order).find(
    ([, waiver]) => waiver.sentence !== undefined && plain(waiver.sentence) === plain(sentence),
  )?.[1]

/** Those nobody has solved or waived: while there is one, a dossier is a draft. */
export const openFindings = (findings: readonly Finding[]): readonly Finding[] => findings.filter(each => !each.waiver)
