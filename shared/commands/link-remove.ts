import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

export const linkRemove = defineCommand({
  id: 'link.remove',
  title: 'Remove links',
  input: z.strictObject({ ids: z.array(z.string()).min(1) }),
  plan: (state, { ids }) => ids.flatMap(id => edits(need(state, 'link', id), { removed: true })),
})
