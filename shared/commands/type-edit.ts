import { z } from 'zod'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { LinkTypeRecord } from '#shared/model/records/link-type.ts'
import { edits } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'
import { group, help, hue, icon, needBuiltIn, needOwnType, refuseTaken, reverseFor, words } from './type-input.ts'
import { planProperties, propertiesInput } from './type-properties.ts'
import { refuseUnfit } from './type-rebase.ts'

/** Of a type of the case's own. Null clears what may be absent. */
const look = z.strictObject({
  title: words.optional(),
  /** Of entities. */
  plural: words.nullable().optional(),
  group: group.optional(),
  icon: icon.optional(),
  hue: hue.nullable().optional(),
  /** Of links. */
  reverse: words.nullable().optional(),
  base: z.string().optional(),
  help: help.nullable().optional(),
})

/**
 * Renames a type of this case's own, or gives it another look, base or explanation; and gives a type, built-in too, other
 * properties. All of it is one entry.
 */
export const typeEdit = defineCommand({
  id: 'type.edit',
  title: 'Change a type of this case',
  input: z.strictObject({ id: z.string(), ...look.shape, properties: propertiesInput.optional() }),
  plan: (state, { id, properties, ...change }, context) => [
    ...(Object.keys(change).length > 0 ? planLook(state, id, change) : []),
    ...(properties ? planProperties(state, id, properties, context) : []),
  ],
  sentence: ofItsRecords,
})

function planLook(state: CaseState, id: string, change: z.output<typeof look>): readonly Op[] {
  const { title, plural, group, hue, icon, base, help } = change
  const { catalogue } = state
  const type = needOwnType(state, id)
  const isEntity = type.record === 'entity-type'
  const [what, types] = isEntity
    ? (['entity', catalogue.entityTypes] as const)
    : (['link', catalogue.linkTypes] as const)
  if (base !== undefined)
    needBuiltIn<EntityType | LinkType>(isEntity ? catalogue.entityType(base) : catalogue.linkType(base), base, what)
  if (base !== undefined && base !== type.base) refuseUnfit(state, type, base)
  if (title !== undefined) refuseTaken(types, title, `type of ${what}`, id)
  return isEntity
    ? edits(type, { title, plural, group, hue, icon, base, help })
    : edits(type, { title, reverse: reverseOf(type, change), base, help })
}

/** What nobody worded follows the title. */
function reverseOf(type: LinkTypeRecord, { title = type.title, reverse }: z.output<typeof look>): string {
  const isWorded = type.reverse !== reverseFor(type.title)
  return reverse ?? (reverse === undefined && isWorded ? type.reverse : reverseFor(title))
}
