import type { Catalogue } from '#shared/model/catalogue.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { readHandling } from '#shared/model/handling.ts'
import { exhibitOf } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { fillIn, type WordData } from '#shared/words/fill-in.ts'
import { type ImportProblem, importProblems } from '#shared/words/import-problems.ts'
import { readClaim } from './read-claim.ts'

/** As the importers of the engine find them. */
interface Thing {
  readonly key: string
  readonly type: string
  readonly claims: readonly FoundClaim[]
}
interface FoundClaim {
  readonly property: string
  readonly value: string | Value
  readonly decimal?: DecimalMark | undefined
  readonly original?: string | undefined
  readonly locator?: string | undefined
  readonly validFrom?: string | undefined
  readonly validTo?: string | undefined
  readonly handling?: string | undefined
}
interface Joined extends Thing {
  readonly from: string
  readonly to: string
  /** Where in the file it stands, if its key does not say so. */
  readonly where?: string | undefined
}

/** A thing whose claims all say what their properties can hold: `read` is what they read it as. */
export type Checked<T extends Thing> = Omit<T, 'claims' | 'where'> & {
  readonly claims: readonly (T['claims'][number] & { readonly read: Value })[]
}

/** What cannot be taken in: where it stands, of a value its property, and why. */
export interface Refusal {
  readonly where: string
  readonly field?: string
  readonly code: ImportProblem
  readonly data: WordData
}

/** A refusal in words, for whoever reads the report. */
export const refusalNote = ({ where, code, data }: Refusal): { readonly where: string; readonly why: string } => ({
  where,
  why: fillIn(importProblems[code], data),
})

/** Looks at what is found as it comes. */
export interface ImportCheck<E extends Thing, L extends Joined> {
  /** The entity as it can be taken in; undefined where it cannot be. */
  readonly entity: (found: E) => Checked<E> | undefined
  /** As of an entity, once those it joins were looked at. */
  readonly link: (found: L) => Checked<L> | undefined
}

/**
 * Parts what the model can hold from what it cannot, as it comes, reading each value once: a thing of no type of ours, a
 * link whose ends are missing or do not fit, a value its property cannot read. Nothing of the rest is lost for it. Values
 * that name files are refused: a foreign file cannot name an exhibit of this case.
 */
export function importCheck<E extends Thing, L extends Joined>(
  catalogue: Catalogue,
  refuse: (refusal: Refusal) => void,
): ImportCheck<E, L> {
  const types = new Map<string, string>()
  const without = (refusal: Refusal): undefined => {
    refuse(refusal)
  }
  const claims = (record: 'entity' | 'link', { key, type, claims }: Thing) =>
    claims.flatMap(given => {
      const claim = tidy(given)
      const reading = readClaim(catalogue, { record, type }, claim)
      const where = claim.locator ?? key
      const exhibit = reading.problem || typeof claim.value === 'string' ? undefined : exhibitOf(reading.value)
      if (reading.problem) refuse({ where, field: claim.property, ...reading.problem })
      else if (exhibit !== undefined)
        refuse({ where, field: claim.property, code: 'names-a-file', data: { record: 'exhibit', id: exhibit } })
      else return [{ ...claim, read: reading.value }]
      return []
    })
  return {
    entity: found => {
      const { key, type } = found
      if (types.has(key)) return without({ where: key, code: 'stands-twice', data: {} })
      if (!catalogue.entityType(type)) return without({ where: key, code: 'no-entity-type', data: { type } })
      types.set(key, type)
      return { ...found, claims: claims('entity', found) } as unknown as Checked<E>
    },
    link: ({ where, ...found }) => {
      const wrong = wrongEnds(catalogue, found, types)
      if (wrong) return without({ where: where ?? found.key, ...wrong })
      return { ...found, claims: claims('link', found) } as unknown as Checked<L>
    },
  }
}

const texts = ['value', 'original', 'locator', 'validFrom', 'validTo', 'handling'] as const

/** As claims keep texts: without blanks around them, nothing instead of an empty one, TLP in its one spelling. */
function tidy(claim: FoundClaim): FoundClaim {
  let kept: Record<string, unknown> | undefined
  for (const field of texts) {
    const text = claim[field]
    if (typeof text !== 'string') continue
    const bare = field === 'handling' ? readHandling(text.trim()) : text.trim()
    if (bare === text && bare !== '') continue
    kept ??= { ...claim }
    if (bare === '' && field !== 'value') delete kept[field]
    else kept[field] = bare
  }
  return (kept as FoundClaim | undefined) ?? claim
}

function wrongEnds(
  catalogue: Catalogue,
  { type, from, to }: Pick<Joined, 'type' | 'from' | 'to'>,
  types: ReadonlyMap<string, string>,
): Pick<Refusal, 'code' | 'data'> | undefined {
  const known = catalogue.linkType(type)
  if (!known) return { code: 'no-link-type', data: { type } }
  const [a, b] = [types.get(from), types.get(to)]
  if (a === undefined || b === undefined) return { code: 'end-missing', data: { end: a === undefined ? from : to } }
  return catalogue.endsFit(known, a, b)
    ? undefined
    : { code: 'ends-do-not-fit', data: { link: known.title, from: a, to: b } }
}

/** All of a file checked at once. */
export function checkFound<E extends Thing, L extends Joined>(
  catalogue: Catalogue,
  found: { readonly entities: readonly E[]; readonly links: readonly L[] },
) {
  const refused: Refusal[] = []
  const check = importCheck<E, L>(catalogue, refusal => refused.push(refusal))
  const entities = found.entities.flatMap(each => check.entity(each) ?? [])
  return { entities, links: found.links.flatMap(each => check.link(each) ?? []), refused }
}
