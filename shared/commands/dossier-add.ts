import { create } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { checkDossier, dossierFields } from './dossier-fields.ts'

export const dossierAdd = defineCommand({
  id: 'dossier.add',
  title: 'Begin a dossier',
  input: dossierFields,
  plan: (state, { notes, ...fields }, { newId, by, at }) => {
    checkDossier(state, fields)
    const kept = { ...fields, notes: notes ? (true as const) : undefined }
    return [create({ ...kept, id: newId('dossier'), record: 'dossier', author: by, at })]
  },
})
