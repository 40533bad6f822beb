import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { entityType } from '#shared/model/lookup.ts'
import { edits } from '#shared/ops/edit.ts'
import { standing } from '#shared/queries/claims.ts'
import { planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { naming } from './entity-add.ts'
import { need } from './refuse.ts'

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
    const type = entityType(subject.type)
    if (!type) throw new RedThreadError('unknown-type', { type: subject.type, record: 'entity' })
    const shown = type.caption.map(property => standing(state, id, property)[0]).find(claim => claim !== undefined)
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
})
