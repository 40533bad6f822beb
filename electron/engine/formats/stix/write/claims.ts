import { safeText, wholeText } from '#engine/formats/text/plain-text.ts'
import type { Property } from '#shared/model/entity-type.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, claimsAbout } from '#shared/ops/state.ts'
import { claimsByProperty, isCurrent } from '#shared/queries/claims.ts'
import { withArticle } from '#shared/words/with-article.ts'
import type { FieldForm } from '../terms/object-types.ts'
import { type Draft, type Making, moment } from './draft.ts'
import { type FieldValue, fieldValue, isMany } from './field-values.ts'

/** Whether all that stands about it is an invented example. */
export function isIllustrative(state: CaseState, id: string): boolean {
  const currentClaims = claimsAbout(state, id).filter(isCurrent)
  return currentClaims.length > 0 && currentClaims.every(claim => claim.status === 'illustrative')
}

/** A claim that another of the same property contradicts: it gets a note of its own, with its own confidence. */
export interface Contradiction {
  readonly claim: Claim
  readonly words: string
}

/** Writes what is claimed of a subject into its draft; gives the contradictions. `none` is the kind of loss of what stands nowhere else. */
export function writeClaims(
  draft: Draft,
  { state, strict, lose }: Making,
  id: string,
  fields: Readonly<Record<string, FieldForm>>,
): Contradiction[] {
  const kind = strict ? 'lost' : 'extension'
  const all = claimsAbout(state, id)
  if (all.length > 0) lose({ record: id, kind, why: 'STIX has no grades, locators and history of single values' })
  const contradictions: Contradiction[] = []
  const shownClaims = new Set<string>()
  for (const { property, claims, conflict } of claimsByProperty(state, id)) {
    for (const claim of claims) {
      shownClaims.add(claim.id)
      const words = safeText(`${property.title}: ${wholeText(claim.value)}`)
      const { shown, why } = writeClaim(draft, property, claim, fields)
      if (why) lose({ record: claim.id, field: claim.property, kind, why })
      if (conflict && claim.status !== 'illustrative') contradictions.push({ claim, words })
      else if (!shown) draft.words.push(wordsOf(claim, words))
    }
  }
  for (const claim of all) {
    if (moment(claim.at) > draft.modified) draft.modified = moment(claim.at)
    if (!shownClaims.has(claim.id))
      lose({
        record: claim.id,
        field: claim.property,
        kind,
        why: `${withArticle(claim.status)} claim is not shown as a value`,
      })
  }
  return contradictions
}

function wordsOf(claim: Claim, words: string): string {
  if (claim.status === 'illustrative') return `Illustrative, an invented example and not a finding: ${words}`
  if (claim.status !== 'disputed') return words
  return `Disputed: ${words}${claim.reason ? ` (${safeText(claim.reason)})` : ''}`
}

function writeClaim(
  draft: Draft,
  property: Property,
  claim: Claim,
  fields: Readonly<Record<string, FieldForm>>,
): { readonly shown: boolean; readonly why: string | null } {
  if (claim.status === 'illustrative') return { shown: false, why: 'an example: it stands in words only' }
  if (claim.status === 'disputed') return { shown: false, why: 'disputed: it stands in words only' }
  for (const name of property.maps?.stix ?? []) {
    const form = fields[name]
    const value = form && fieldValue(form, claim.value)
    if (!form || !value || !putField(draft, name, form, value)) continue
    draft.behind.set(name, [...(draft.behind.get(name) ?? []), claim])
    return {
      shown: true,
      why: value.vague ? `STIX wants a moment: ${value.vague} became ${String(value.value)}` : null,
    }
  }
  return { shown: false, why: 'no property of the object holds it: it stands in words' }
}

function putField({ fields }: Draft, name: string, form: FieldForm, { value, with: others = {} }: FieldValue): boolean {
  const held = fields.get(name)
  if (held === undefined) {
    if (Object.keys(others).some(each => fields.has(each)) || !inOrder(fields, name, value)) return false
    fields.set(name, form === 'texts' ? [value] : value)
    for (const [each, other] of Object.entries(others)) fields.set(each, other)
    return true
  }
  if (!isMany(form)) return false
  if (form === 'joined') fields.set(name, `${String(held)}\n${String(value)}`)
  else if (form === 'hashes') return putHash(held as Record<string, string>, value as Record<string, string>)
  else if (Array.isArray(held) && !held.includes(value)) held.push(value)
  return true
}

/** A second hash of one algorithm has no place: the file would have two contents. */
function putHash(held: Record<string, string>, hashes: Record<string, string>): boolean {
  const clash = Object.entries(hashes).some(([name, hex]) => held[name] !== undefined && held[name] !== hex)
  if (!clash) Object.assign(held, hashes)
  return !clash
}

const spans = [
  ['first_seen', 'last_seen'],
  ['start_time', 'stop_time'],
  ['account_created', 'account_expires'],
  ['start_date', 'expiration_date'],
] as const

/** STIX refuses an end before its beginning. */
function inOrder(fields: ReadonlyMap<string, unknown>, name: string, value: unknown): boolean {
  for (const [first, last] of spans) {
    const [from, to] = [name === first ? value : fields.get(first), name === last ? value : fields.get(last)]
    if ((name === first || name === last) && from !== undefined && to !== undefined && String(from) >= String(to))
      return false
  }
  return true
}
