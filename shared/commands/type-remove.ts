import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { edits } from '#shared/ops/edit.ts'
import { get } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import { usesOf } from '#shared/queries/type-uses.ts'
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
    const used = usesOf(state, id).filter(each => !(get(state, 'entity', each) ?? get(state, 'link', each))?.removed)
    const things =
      type.record === 'entity-type' ? countWords(used.length, 'entity', 'entities') : countWords(used.length, 'link')
    if (used.length > 0)
      throw new RedThreadError('type-in-use', { type: type.title, used: things, ids: used.slice(0, 20) })
    return edits(type, { removed: true })
  },
  sentence: ofItsRecords,
})
