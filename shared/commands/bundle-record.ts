import { z } from 'zod'
import { create } from '#shared/ops/edit.ts'
import { all } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'

/** Records that a bundle was given away, and that every exhibit in it was handed over. The engine runs this. */
export const bundleRecord = defineCommand({
  id: 'bundle.record',
  title: 'Record a bundle',
  undoable: false,
  input: z.strictObject({
    number: z.number().int().min(1),
    manifestHash: z.string(),
    entries: z.number().int(),
    recipient: z.string().trim().min(1),
    purpose: z.string().trim().min(1),
  }),
  plan: (state, input, { newId, by, at }) => {
    const { recipient, purpose, number } = input
    const handedOver = all(state, 'exhibit').map(exhibit =>
      create({
        id: newId('custody-event'),
        record: 'custody-event',
        exhibit: exhibit.id,
        action: 'handed over',
        actor: by,
        at,
        purpose,
        recipient,
        note: `in bundle ${number}`,
      }),
    )
    return [create({ ...input, id: newId('bundle'), record: 'bundle', author: by, at }), ...handedOver]
  },
})
