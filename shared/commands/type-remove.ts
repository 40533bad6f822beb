import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { edits } from '#shared/ops/edit.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { usesNow } from '#shared/queries/type-uses.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'
import { needOwnType } from './type-input.ts'

/** Takes a type out of the case, where nothing in it is of that type. */
export const typeRemove = defineCommand({
  id: 'type.remove',
  title: 'Remove a type of this case',
  input: z.strictObject({ id: z.string() }),
  plan: (state, { id }) => {
    const type = needOwnType(state, id)
    const used = usesNow(state, id)
    const things =
      type.record === 'entity-type' ? countWords(used.length, 'entity', 'entities') : countWords(used.length, 'link')
    if (used.length > 0)
      throw new RedThreadError('type-in-use', { type: type.title, used: things, ids: used.slice(0, 20) })
    return edits(type, { removed: true })
  },
  sentence: ofItsRecords,
})
