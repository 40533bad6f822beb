import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

const findingKey = z.string().regex(/^[0-9a-f]{16}$/, 'must be the key of a finding')

/** Lets a finding of the citation check stand, for a reason somebody answers for. It dies with the sentence it is for. */
export const dossierWaive = defineCommand({
  id: 'dossier.waive',
  title: 'Waive a finding',
  input: z.strictObject({
    id: z.string(),
    key: findingKey,
    sentence: z.string().optional(),
    reason: z.string().trim(),
  }),
  plan: (state, { id, key, sentence, reason }, { by, at }) => {
    if (reason === '') throw new RedThreadError('reason-needed', { what: 'Waiving a finding' })
    const dossier = need(state, 'dossier', id)
    if (dossier[`waived:${key}`]?.reason === reason) return []
    return edits(dossier, { [`waived:${key}`]: { reason, by, at, ...(sentence === undefined ? {} : { sentence }) } })
  },
})
