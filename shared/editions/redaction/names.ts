import { kindOf } from '#shared/model/lookup.ts'
import type { Redaction } from '#shared/model/records/redaction.ts'
import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { ownRenderings } from '../renderings.ts'
import { decisionsOf } from './decisions.ts'
import type { RedactionTerms } from './finder.ts'
import { initialsFor } from './initials.ts'
import { lettersOf } from './letters.ts'
import { initialsOf, partsOf } from './name-parts.ts'
import type { Part } from './near.ts'
import { inOrderOfLength, placeholderOf, termOf } from './term.ts'

/** What redactions look for: every term and every name their subjects have in any of the states, and the parts of these. */
export function soughtBy(known: ReadonlySet<CaseState>, redactions: readonly Redaction[]): RedactionTerms {
  const each = redactions.map(redaction => {
    const { all, names } = namedBy(known, redaction)
    return namesOf([...all, ...decisionsOf([redaction]).everywhere], names, placeholderOf(redaction.number))
  })
  return {
    terms: inOrderOfLength(each.flatMap(({ terms }) => terms)),
    parts: each.flatMap(({ parts }) => parts),
    initials: each.flatMap(({ initials }) => initials),
  }
}

/** Words of one redaction, all of which are blacked out, and the names among them, of which parts are looked for too. */
export function namesOf(all: readonly string[], names: readonly string[], placeholder: string): RedactionTerms {
  const terms = all.flatMap(each => termOf(each, placeholder) ?? [])
  const whole = new Set(terms.flatMap(({ forms }) => forms.map(({ bare }) => bare)))
  const parts = names.flatMap(name => partsFor(name, placeholder)).filter(({ bare }) => !whole.has(bare))
  const initials = names.flatMap(name => initialsFor(name, placeholder)).filter(({ letters }) => !whole.has(letters))
  return { terms, parts: [...new Map(parts.map(part => [part.text, part])).values()], initials }
}

function namedBy(known: ReadonlySet<CaseState>, { kind, subject, term = '' }: Redaction) {
  if (kind === 'term') return { all: [term], names: [term] }
  if (kind !== 'subject' || subject === undefined) return { all: [], names: [] }
  const claims = [...known].flatMap(state => identifyingClaims(state, subject))
  const all = claims.flatMap(({ value, original = '' }) => [...ownRenderings(value), original])
  const named = claims.filter(({ value }) => kindOf(value.kind).identifies === 'name')
  const names = named.flatMap(({ value, original = '' }) => [...ownRenderings(value), original])
  return { all: [...new Set(all)], names: [...new Set(names)] }
}

function identifyingClaims(state: CaseState, subject: string) {
  const entity = get(state, 'entity', subject)
  if (!entity) return []
  const captions = state.catalogue.entityType(entity.type)?.caption ?? []
  return claimsAbout(state, entity.id).filter(
    claim => captions.includes(claim.property) || kindOf(claim.value.kind).identifies !== null,
  )
}

function partsFor(name: string, placeholder: string): readonly Part[] {
  const parts = partsOf(name)
  const initials = initialsOf(parts)
  return parts.map(text => ({ text, bare: lettersOf(text), placeholder, initials })).filter(({ bare }) => bare !== '')
}
