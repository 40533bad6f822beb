import type { EntityType } from '#shared/model/entity-type.ts'
import { isTlp, readHandling } from '#shared/model/handling.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { type Gathered, heldBack, note, under } from '../gathered.ts'
import type { FoundClaim } from '../importer.ts'
import { claimFrom } from './claim-from.ts'
import type { ForeignNode } from './graph.ts'
import { plainName } from './types.ts'

/** What programs and people call a column or attribute that says who may see the row. */
const names: ReadonlySet<string> = new Set([
  'handling',
  'handling-code',
  'tlp',
  'tlp-marking',
  'tlp-level',
  'marking',
  'markings',
])

export const saysHandling = (name: string): boolean => names.has(plainName(name))

/** The claims of a row under the code it gives; where it claims nothing, one that says so, or the code were lost. */
export function underItsCode(
  gathered: Gathered,
  type: EntityType | LinkType,
  { attributes, where }: ForeignNode,
  claims: readonly FoundClaim[],
): readonly FoundClaim[] {
  const [written] = attributes.flatMap(([name, value]) => (saysHandling(name) && value.trim() !== '' ? [value] : []))
  if (written === undefined) return claims
  const code = readHandling(written)
  if (!isTlp(code)) note(gathered, where, `"${code}" is no code known here: it is ${heldBack}`)
  const bare = claims.length > 0 ? null : claimFrom(type, 'description', `marked ${written.trim()}`, 'handling', where)
  return under(code, bare ? [bare] : claims)
}
