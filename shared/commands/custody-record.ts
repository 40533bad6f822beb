import { z } from 'zod'
import { custodyActions } from '#shared/model/records/custody-event.ts'
import { create } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Records what was done with exhibits. It happened, so it cannot be undone. */
export const custodyRecord = defineCommand({
  id: 'custody.record',
  title: 'Record custody',
  undoable: false,
  input: z.strictObject({
    exhibits: z.array(z.string()).min(1),
    action: z.enum(custodyActions),
    purpose: z.string().trim().min(1).optional(),
    recipient: z.string().trim().min(1).optional(),
    note: z.string().trim().min(1).optional(),
  }),
  plan: (state, { exhibits, ...event }, context) =>
    exhibits.map(id =>
      create({
        ...event,
        id: context.newId('custody-event'),
        record: 'custody-event',
        exhibit: need(state, 'exhibit', id).id,
        actor: context.by,
        at: context.at,
      }),
    ),
  sentence: ofItsRecords,
})
