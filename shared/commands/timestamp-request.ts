import { z } from 'zod'
import { create } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'

/** Records that an outside clock is asked about a checkpoint. The engine runs this, with the request it writes. */
export const timestampRequest = defineCommand({
  id: 'timestamp.request',
  title: 'Ask for a timestamp',
  undoable: false,
  input: z.strictObject({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    entries: z.number().int().min(1),
    checkpoint: z.string().min(1),
    request: z.string().min(1),
  }),
  plan: (_, input, { newId, by, at }) => [
    create({ ...input, id: newId('timestamp'), record: 'timestamp', author: by, at }),
  ],
  sentence: ofItsRecords,
})
