import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { endsFit, linkType } from '#shared/model/lookup.ts'
import { create } from '#shared/ops/edit.ts'
import { claimInput, planClaim } from './claim-input.ts'
import { defineCommand } from './command.ts'
import { need, typeTitle } from './refuse.ts'

/** Links two entities by a type that fits both ends, with what is already known of the link. */
export const linkAdd = defineCommand({
  id: 'link.add',
  title: 'Link two entities',
  input: z.strictObject({
    type: z.string(),
    from: z.string(),
    to: z.string(),
    claims: z.array(claimInput).optional(),
  }),
  plan: (state, { type, from, to, claims = [] }, context) => {
    const shape = linkType(type)
    if (!shape) throw new RedThreadError('unknown-type', { type, record: 'link' })
    const [a, b] = [need(state, 'entity', from), need(state, 'entity', to)]
    if (!endsFit(shape, a.type, b.type)) {
      throw new RedThreadError('ends-do-not-fit', {
        link: shape.title,
        from: typeTitle(state, from),
        to: typeTitle(state, to),
      })
    }
    const link = { id: context.newId('link'), record: 'link', type, from, to } as const
    return [
      create({ ...link, author: context.by, at: context.at }),
      ...claims.map(claim => planClaim(state, link, claim, context)),
    ]
  },
})
