import { z } from 'zod'
import { create } from '#shared/ops/edit.ts'
import { all } from '#shared/ops/state.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

const words = z.string().trim().min(1).max(2000)

/** What the receipt of a release says, as its recipient filled it in. */
export const receiptFields = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  receivedBy: words,
  office: words.optional(),
  receivedAt: words,
  remarks: words.optional(),
})

/** Records a receipt, and for each exhibit that was handed over with the release that it was received. */
export const receiptRecord = defineCommand({
  id: 'receipt.record',
  title: 'Record a receipt',
  undoable: false,
  input: receiptFields.extend({ release: z.string(), exhibit: z.string(), signedBy: words.optional() }),
  plan: (state, input, { newId, by, at }) => {
    const { number, purpose } = need(state, 'release', input.release)
    need(state, 'exhibit', input.exhibit)
    const handedOver = all(state, 'custody-event').filter(
      event => event.release === input.release && event.action === 'handed over',
    )
    const received = handedOver.map(({ exhibit }) =>
      create({
        id: newId('custody-event'),
        record: 'custody-event',
        exhibit,
        action: 'received',
        actor: input.receivedBy,
        at,
        purpose,
        recipient: input.office ?? input.receivedBy,
        release: input.release,
        note: `receipt for release ${number}, dated ${input.receivedAt}`,
      }),
    )
    return [create({ ...input, id: newId('receipt'), record: 'receipt', author: by, at }), ...received]
  },
  sentence: ofItsRecords,
})
