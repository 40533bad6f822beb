import { z } from 'zod'
import { RedThreadError } from '#shared/errors.ts'
import { edits } from '#shared/ops/edit.ts'
import { labelOf } from '#shared/queries/label.ts'
import { defineCommand } from './command.ts'
import { need } from './refuse.ts'

const findingKey = z.string().regex(/^[0-9a-f]{16}$/, 'must be the key of a finding')

const finding = { key: findingKey, sentence: z.string() }

/**
 * Lets findings of the citation check stand, for one reason somebody answers for; each has its own waiver, which dies
 * with the sentence it is for.
 */
export const dossierWaive = defineCommand({
  id: 'dossier.waive',
  title: 'Waive a finding',
  input: z.strictObject({
    id: z.string(),
    ...finding,
    also: z.array(z.strictObject(finding)).optional(),
    reason: z.string().trim(),
  }),
  plan: (state, { id, key, sentence, also = [], reason }, { by, at }) => {
    if (reason === '') throw new RedThreadError('reason-needed', { what: 'Waiving a finding' })
    const dossier = need(state, 'dossier', id)
    const waived = [{ key, sentence }, ...also].filter(each => dossier[`waived:${each.key}`]?.reason !== reason)
    const waivers = waived.map(each => [`waived:${each.key}`, { reason, by, at, sentence: each.sentence }] as const)
    return edits(dossier, Object.fromEntries(waivers))
  },
  sentence: ({ state, ops }) => `Waived a finding of the dossier ${labelOf(state, ops[0]?.id ?? '')}`,
})
