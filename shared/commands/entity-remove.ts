import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { linksAt } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

/** Marks entities and the links at them as removed. Their claims stay, and undo brings all of it back. */
export const entityRemove = defineCommand({
  id: 'entity.remove',
  title: 'Remove from the case',
  input: z.strictObject({ ids: z.array(z.string()).min(1) }),
  plan: (state, { ids }) => {
    const entities = ids.map(id => need(state, 'entity', id))
    const links = new Set(ids.flatMap(id => linksAt(state, id)))
    return [...links, ...entities].flatMap(record => edits(record, { removed: true }))
  },
})
