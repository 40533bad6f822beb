import type { EntityType } from '#shared/model/entity-type.ts'
import { allOfThem, isTlp, readHandling, tlpNamed } from '#shared/model/handling.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { type Gathered, heldBack, note, under } from '../reading/gathered.ts'
import type { FoundClaim } from '../reading/importer.ts'
import { claimFrom } from './claim-from.ts'
import type { ForeignNode } from './graph-parts.ts'
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
  'traffic-light-protocol',
])

/** Under whatever name it stands, a value that is a code of TLP and says so is one: `Sharing: TLP:RED`. */
export const saysHandling = (name: string, value: string): boolean =>
  names.has(plainName(name)) || tlpNamed(value) !== undefined

/** The claims of a row under every code it gives, in whatever columns; where it claims nothing, one that says so, or the code were lost. */
export function underItsCode(
  gathered: Gathered,
  type: EntityType | LinkType,
  { attributes, where }: ForeignNode,
  claims: readonly FoundClaim[],
): readonly FoundClaim[] {
  const written = attributes.flatMap(({ name, value }) =>
    saysHandling(name, value) && value.trim() !== '' ? [value] : [],
  )
  const codes = written.map(readHandling)
  for (const code of codes)
    if (!isTlp(code)) note(gathered, where, `"${code}" is no code known here: it is ${heldBack}`)
  const marked = written.map(each => each.trim()).join(' and ')
  const isBare = claims.length === 0 && marked !== ''
  const bare = isBare ? claimFrom(type, 'description', `marked ${marked}`, 'handling', where) : null
  return under(allOfThem(codes), bare ? [bare] : claims)
}
