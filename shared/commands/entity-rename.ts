import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import type { Property } from '#shared/model/entity-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { edits } from '#shared/ops/edit.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { captionClaim } from '#shared/queries/types.ts'
import { planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { naming } from './entity-add.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/**
 * Gives an entity another name. The name it was shown by is superseded where this author gave it without a source;
 * a sourced name stays as a claim, and the new one is preferred to it.
 */
export const entityRename = defineCommand({
  id: 'entity.rename',
  title: 'Rename',
  input: z.strictObject({ id: z.string(), name: z.string().trim().min(1) }),
  plan: (state, { id, name }, context) => {
    const subject = need(state, 'entity', id)
    const type = state.catalogue.entityType(subject.type)
    if (!type) throw new RedThreadError('unknown-type', { type: subject.type, record: 'entity' })
    const shown = captionClaim(state, id)
    const property = shown?.property ?? naming(type, name)
    const own = shown !== undefined && shown.source === undefined && shown.author === context.by
    const preferring = shown && !own ? { preferred: true as const, preferredBecause: 'renamed by hand' } : {}
    const carried = own && shown.preferred ? { preferred: true as const, preferredBecause: 'renamed by hand' } : {}
    const status = own ? shown.status : undefined
    const added = planClaim(
      state,
      subject,
      { property, value: name, ...preferring, ...carried, ...(status ? { status } : {}) },
      context,
    )
    if (!shown) return [added]
    return own
      ? [
          added,
          ...edits(shown, { status: 'superseded', supersededBy: added.id, preferred: null, preferredBecause: null }),
        ]
      : [...edits(shown, { preferred: null, preferredBecause: null }), added]
  },
  sentence: ofItsRecords,
})

/** The property that a name typed for an entity would become a claim of; undefined where there is no such entity. */
export function renamedProperty(state: CaseState, id: string, name: string): Property | undefined {
  const type = state.catalogue.entityType(get(state, 'entity', id)?.type ?? '')
  return type && propertyOf(type, captionClaim(state, id)?.property ?? naming(type, name))
}
