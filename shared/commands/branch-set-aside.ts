import { z } from 'zod'
import { create } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'

/** Records that the case goes on without a branch of its journal. The engine runs this as it chooses. */
export const branchSetAside = defineCommand({
  id: 'branch.set-aside',
  title: 'Set a branch of the journal aside',
  undoable: false,
  input: z.strictObject({
    after: z.number().int().min(0),
    entries: z.number().int().min(1),
    tip: z.string(),
  }),
  plan: (_, input, { newId, by, at }) => [create({ ...input, id: newId('branch'), record: 'branch', author: by, at })],
  sentence: ofItsRecords,
})
