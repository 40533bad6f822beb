import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { type ClaimStatus, claimStatuses } from '#shared/model/records/claim.ts'
import { edits } from '#shared/ops/edit.ts'
import { labelOf } from '#shared/queries/label.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'
import { more } from './sentence.ts'

const verbs: Readonly<Record<ClaimStatus, string>> = {
  asserted: 'Asserted',
  disputed: 'Disputed',
  retracted: 'Retracted',
  superseded: 'Superseded',
  illustrative: 'Marked as illustrative',
}

const isStatus = (status: unknown): status is ClaimStatus => claimStatuses.some(each => each === status)

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
  sentence: ({ state, ops }) => {
    const to = ops[0]?.changes['status']?.[1]
    const verb = isStatus(to) ? verbs[to] : 'Changed the reason of'
    return `${verb} the ${labelOf(state, ops[0]?.id ?? '')}${more(ops.length)}`
  },
})
