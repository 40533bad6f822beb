import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { create } from '#shared/ops/edit.ts'
import { all, get } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { ofItsRecords } from './sentence.ts'

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
    /** Those that were in the case as it was bundled. */
    exhibits: z.array(z.string()),
  }),
  plan: (state, { exhibits, ...input }, { newId, by, at }) => {
    const { recipient, purpose, number } = input
    // Two of one number would both claim to follow the same one before.
    if (all(state, 'bundle').some(each => each.number >= number))
      throw new RedThreadError('bundle-overtaken', { number })
    const event = { action: 'handed over', actor: by, at, purpose, recipient, note: `in bundle ${number}` } as const
    const handedOver = exhibits
      .filter(exhibit => get(state, 'exhibit', exhibit))
      .map(exhibit => create({ ...event, id: newId('custody-event'), record: 'custody-event', exhibit }))
    return [create({ ...input, id: newId('bundle'), record: 'bundle', author: by, at }), ...handedOver]
  },
  sentence: ofItsRecords,
})
