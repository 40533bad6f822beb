import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need, needOffered, typeTitle } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Changes a link's type, or turns it round, where the new type fits both ends. */
export const linkRetype = defineCommand({
  id: 'link.retype',
  title: 'Change the type of a link',
  input: z.strictObject({ id: z.string(), type: z.string(), turn: z.boolean().optional() }),
  plan: (state, { id, type, turn }) => {
    const link = need(state, 'link', id)
    const shape = needOffered(state.catalogue.linkTypes, type, 'link')
    const [from, to] = turn ? [link.to, link.from] : [link.from, link.to]
    if (!state.catalogue.endsFit(shape, need(state, 'entity', from).type, need(state, 'entity', to).type)) {
      throw new RedThreadError('ends-do-not-fit', {
        link: shape.title,
        from: typeTitle(state, from),
        to: typeTitle(state, to),
      })
    }
    return edits(link, { type, from, to })
  },
  sentence: ofItsRecords,
})
