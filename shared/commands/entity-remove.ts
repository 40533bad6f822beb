import { z } from 'zod'
import type { Entity } from '#shared/model/records/entity.ts'
import type { Link } from '#shared/model/records/link.ts'
import { edits } from '#shared/ops/edit.ts'
import { linksAt } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { needSubject } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Marks entities, the links at them and other links as removed. Their claims stay, and undo brings all of it back. */
export const entityRemove = defineCommand({
  id: 'entity.remove',
  title: 'Remove from the case',
  input: z.strictObject({ ids: z.array(z.string()).min(1) }),
  plan: (state, { ids }) => {
    const subjects = ids.map(id => needSubject(state, id))
    const gone = new Set([...ids.flatMap(id => linksAt(state, id)), ...subjects])
    return [...gone].flatMap(record => (record.removed ? [] : edits<Entity | Link>(record, { removed: true })))
  },
  sentence: ofItsRecords,
})
