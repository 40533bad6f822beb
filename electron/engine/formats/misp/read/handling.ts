import { type Gathered, heldBack, note } from '#engine/formats/reading/gathered.ts'
import type { JsonObject } from '#engine/formats/reading/parse-json.ts'
import { allOfThem, isTlp, tlpIn } from '#shared/model/handling.ts'
import { listOf, text } from './reading.ts'

/** FIRST, TLP 2.0: restricts sharing to the organization only. */
const ownOrganisation = 'AMBER+STRICT'

/**
 * Reads a record under the handling its tags ask: TLP in any spelling, that of IEP too, is enforced, and adds to that of the event around it; PAP
 * and what only means to be TLP are codes outside of it, which hold back until a person allows them. Tags stay words besides.
 * Where no tag says how it may be shared, distribution 0, "Your organisation only", is what TLP calls AMBER+STRICT.
 */
export function withHandling(gathered: Gathered, record: JsonObject, read: () => void): void {
  const around = gathered.handling
  const tagged = listOf(record, 'Tag').flatMap(tag => codesOf(text(tag, 'name')))
  const codes = tagged.length === 0 && String(record['distribution']) === '0' ? [ownOrganisation] : tagged
  for (const code of codes)
    if (!isTlp(code)) note(gathered, code, `it is no code known here: what it marks is ${heldBack}`)
  gathered.handling = allOfThem([around ?? [], codes].flat())
  read()
  gathered.handling = around
}

function codesOf(tag: string): readonly string[] {
  const named = tlpIn(tag.replace(/^iep\d?:(?=traffic-light-protocol)/i, ''))
  return named.length === 0 && /^(?:tlp|pap)\s*[:=_-]/i.test(tag) ? [tag] : named
}
