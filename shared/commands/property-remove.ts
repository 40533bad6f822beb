import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { edits } from '#shared/ops/edit.ts'
import { get } from '#shared/ops/state.ts'
import { isCurrent } from '#shared/queries/claims.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { usesOf } from '#shared/queries/type-uses.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Takes a property of this case's own out of its type, where no current claim is of it. */
export const propertyRemove = defineCommand({
  id: 'property.remove',
  title: 'Remove a property of this case',
  input: z.strictObject({ id: z.string() }),
  plan: (state, { id }) => {
    const property = need(state, 'custom-property', id)
    const used = usesOf(state, id).filter(each => {
      const claim = get(state, 'claim', each)
      return claim !== undefined && isCurrent(claim)
    })
    if (used.length > 0)
      throw new RedThreadError('type-in-use', {
        type: property.title,
        used: countWords(used.length, 'claim'),
        ids: used.slice(0, 20),
      })
    return edits(property, { removed: true })
  },
  sentence: ofItsRecords,
})
