import type { Waiver } from '#shared/model/records/dossier.ts'
import { canonicalHash } from '#shared/ops/canonical.ts'
import { type DossierOrder, waiverOf } from '../order.ts'

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

export function finding(
  order: DossierOrder,
  field: string,
  { kind, where, sentence, why, record }: Omit<Finding, 'key' | 'waiver'>,
): Finding {
  const said = sentence.normalize('NFC').replace(/\s+/g, ' ').trim()
  // A dossier's own texts keep their waivers when it is copied or kept: its id is no part of their keys.
  const place = record === order.id ? 'dossier' : record
  const key = canonicalHash([kind, place, field, said]).slice(0, keyLength)
  const waiver = waiverOf(order, key)
  return { key, kind, where, sentence, why, record, ...(waiver ? { waiver } : {}) }
}

/** Those nobody has solved or waived: while there is one, a dossier is a draft. */
export const openFindings = (findings: readonly Finding[]): readonly Finding[] => findings.filter(each => !each.waiver)
