import { z } from 'zod'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

const words = z.string().trim().min(1)

/** Records the reply to a request. The engine runs this, once the reply was verified and kept as an exhibit. */
export const timestampRecord = defineCommand({
  id: 'timestamp.record',
  title: 'Record a timestamp',
  undoable: false,
  input: z.strictObject({
    timestamp: z.string(),
    reply: z.string(),
    time: words,
    authority: words,
    serial: words,
    verified: words,
  }),
  plan: (state, { timestamp, reply, ...rest }) =>
    edits(need(state, 'timestamp', timestamp), { ...rest, reply: need(state, 'exhibit', reply).id }),
  sentence: ofItsRecords,
})
