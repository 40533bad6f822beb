import { RedThreadError } from '#shared/errors.ts'
import { type Catalogue, catalogueOf } from '#shared/model/catalogue.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { RecordNamed } from '#shared/model/record.ts'
import type { Link } from '#shared/model/records/link.ts'
import { type CaseState, claimsAbout, get, linksAt } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { usesOf } from '#shared/queries/type-uses.ts'

/**
 * Refuses another base for a type where things of it say what that has no property for, or are linked as that cannot be.
 * Throws type-in-use. O(the case).
 */
export function refuseUnfit(
  state: CaseState,
  type: RecordNamed<'entity-type'> | RecordNamed<'link-type'>,
  base: string,
): void {
  const after = catalogueOf(state.catalogue.records.map(each => (each.id === type.id ? { ...type, base } : each)))
  const things = usesOf(state, type.id)
  const shape = after.entityType(type.id) ?? after.linkType(type.id)
  const claims = things
    .flatMap(id => claimsAbout(state, id))
    .filter(claim => isCurrent(claim) && shape && !propertyOf(shape, claim.property))
  const links = new Set(things.flatMap(id => get(state, 'link', id) ?? linksAt(state, id)))
  const unfit = [...links].filter(link => !link.removed && !fits(state, after, link))
  const used = [
    ...(claims.length > 0 ? [`${countWords(claims.length, 'claim')} of what "${base}" has no property for`] : []),
    ...(unfit.length > 0 ? [`${countWords(unfit.length, 'link')} that "${base}" cannot have`] : []),
  ]
  if (used.length === 0) return
  const ids = [...claims, ...unfit].slice(0, 20).map(({ id }) => id)
  throw new RedThreadError('type-in-use', { type: type.title, used: used.join(' and '), ids })
}

function fits(state: CaseState, { linkType, endsFit }: Catalogue, { type, from, to }: Link): boolean {
  const [shape, one, other] = [linkType(type), get(state, 'entity', from), get(state, 'entity', to)]
  return !shape || !one || !other || endsFit(shape, one.type, other.type)
}
