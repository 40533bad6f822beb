import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { description } from '#shared/model/properties.ts'
import { create } from '#shared/ops/edit.ts'
import { claimInput, planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { need, needOffered, typeTitle } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Links two entities by a type that fits both ends, with what is already known of the link. */
export const linkAdd = defineCommand({
  id: 'link.add',
  title: 'Link two entities',
  input: z.strictObject({
    type: z.string(),
    from: z.string(),
    to: z.string(),
    claims: z.array(claimInput).optional(),
    /** Who says that the two are linked. Kept as a claim that describes the link by the title of its type. */
    stated: claimInput.omit({ property: true, value: true, decimal: true, original: true }).optional(),
  }),
  plan: (state, { type, from, to, claims = [], stated }, context) => {
    const shape = needOffered(state.catalogue.linkTypes, type, 'link')
    const [a, b] = [need(state, 'entity', from), need(state, 'entity', to)]
    if (!state.catalogue.endsFit(shape, a.type, b.type)) {
      throw new RedThreadError('ends-do-not-fit', {
        link: shape.title,
        from: typeTitle(state, from),
        to: typeTitle(state, to),
      })
    }
    const link = { id: context.newId('link'), record: 'link', type, from, to } as const
    // Without the names of its ends: they may be withheld from an edition that shows the link.
    const itself = stated ? [{ ...stated, property: description.id, value: shape.title }] : []
    return [
      create({ ...link, author: context.by, at: context.at }),
      ...[...itself, ...claims].map(claim => planClaim(state, link, claim, context)),
    ]
  },
  sentence: ofItsRecords,
})
