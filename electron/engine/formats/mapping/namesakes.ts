import { differingProperty } from '#shared/commands/import-identity.ts'
import type { Gathered } from '../reading/gathered.ts'
import type { FoundClaim } from '../reading/importer.ts'
import { knownClaims } from './known-claims.ts'

/** Of one name; a column that is no name at all must not take time in the square of its length. */
const mostNamesakes = 200

/** The key of a thing that a file identifies by its name alone. */
export interface NamesakeKey {
  readonly key: string
  /** The property in which it differs from those of its name before it; undefined where it is the first, or one of them. */
  readonly differsIn?: string | undefined
}

const keyOf = (name: string, nth: number) => (nth === 1 ? name : `${name} · ${nth}`)

/**
 * Two rows of one name are one thing, unless they contradict each other in what can be true only once: two John Smiths
 * with two birth dates are two. Null where more differ than can be distinguished.
 */
export function keyAmongNamesakes(
  { catalogue, entities }: Gathered,
  name: string,
  type: string,
  claims: readonly FoundClaim[],
): NamesakeKey | null {
  let differsIn: string | undefined
  for (let nth = 1; nth <= mostNamesakes; nth++) {
    const key = keyOf(name, nth)
    const held = entities.get(key)
    const otherwise = held && differingProperty(catalogue, { key, type, claims }, knownClaims(catalogue, held).values)
    if (held === undefined || otherwise === undefined) return { key, ...(nth > 1 && !held ? { differsIn } : {}) }
    differsIn = otherwise
  }
  return null
}

/** Whether a name alone does not say which thing is meant. */
export const isAmbiguous = ({ entities }: Gathered, name: string): boolean => entities.has(keyOf(name, 2))
