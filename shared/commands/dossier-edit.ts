import { z } from 'zod'
import { asFlag, edits } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { checkDossier, dossierFields } from './dossier-fields.ts'
import { need } from './refuse.ts'
import { ofItsRecords } from './sentence.ts'

/** Edits a dossier: what it tells, for whom, and its summary. Waivers stay, and die with the sentences they were for. */
export const dossierEdit = defineCommand({
  id: 'dossier.edit',
  title: 'Edit the dossier',
  input: z.strictObject({
    ...dossierFields.partial().shape,
    id: z.string(),
    clear: z.array(z.enum(['about', 'reference', 'purpose', 'recipient', 'summary'])).optional(),
    removed: z.boolean().optional(),
  }),
  plan: (state, { id, clear = [], notes, quotes, removed, ...fields }) => {
    const dossier = need(state, 'dossier', id)
    const cleared = Object.fromEntries(clear.map(field => [field, null]))
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    checkDossier(state, { ...dossier, ...given, ...cleared })
    return edits(dossier, {
      ...fields,
      ...cleared,
      notes: asFlag(notes),
      quotes: asFlag(quotes),
      removed: asFlag(removed),
    })
  },
  sentence: ofItsRecords,
})
