import { z } from 'zod'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'
import { group, help, icon, needBuiltIn, needOwnType, refuseTaken, words } from './type-input.ts'
import { refuseUnfit } from './type-rebase.ts'

/** Renames a type of this case's own, or gives it another look, base or explanation. Null clears what may be absent. */
export const typeEdit = defineCommand({
  id: 'type.edit',
  title: 'Change a type of this case',
  input: z.strictObject({
    id: z.string(),
    title: words.optional(),
    /** Of entities. */
    plural: words.nullable().optional(),
    group: group.optional(),
    icon: icon.optional(),
    /** Of links. */
    reverse: words.optional(),
    base: z.string().optional(),
    help: help.nullable().optional(),
  }),
  plan: (state, { id, title, plural, group, icon, reverse, base, help }) => {
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
      ? edits(type, { title, plural, group, icon, base, help })
      : edits(type, { title, reverse, base, help })
  },
  sentence: ofItsRecords,
})
