import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { claimStatuses } from '#shared/model/records/claim.ts'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

/** Asserts, disputes, retracts or marks claims as illustrative. Disputing and retracting need a reason. */
export const claimStatus = defineCommand({
  id: 'claim.status',
  title: 'Change the status of a claim',
  input: z.strictObject({
    ids: z.array(z.string()).min(1),
    status: z.enum(claimStatuses).exclude(['superseded']),
    reason: z.string().trim().min(1).optional(),
  }),
  plan: (state, { ids, status, reason }) => {
    if ((status === 'retracted' || status === 'disputed') && !reason) {
      throw new RedThreadError('reason-needed', {
        what: status === 'retracted' ? 'Retracting a claim' : 'Disputing a claim',
      })
    }
    const ends = status === 'retracted' ? { preferred: null, preferredBecause: null } : {}
    return ids.flatMap(id => edits(need(state, 'claim', id), { status, reason: reason ?? null, ...ends }))
  },
})
