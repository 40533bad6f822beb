import { z } from 'zod'
import { create } from '#shared/ops/edit.ts'
import { all } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'

export const boardAdd = defineCommand({
  id: 'board.add',
  title: 'Add a board',
  input: z.strictObject({ title: z.string().trim().min(1) }),
  plan: (state, { title }, context) => [
    create({ id: context.newId('board'), record: 'board', title, order: all(state, 'board').length }),
  ],
  sentence: ofItsRecords,
})
