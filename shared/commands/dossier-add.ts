import { create } from '#shared/ops/edit.ts'
import { defineCommand } from './command.ts'
import { checkDossier, dossierFields } from './dossier-fields.ts'
import { ofItsRecords } from './sentence.ts'

export const dossierAdd = defineCommand({
  id: 'dossier.add',
  title: 'Begin a dossier',
  input: dossierFields,
  plan: (state, { notes, quotes, ...fields }, { newId, by, at }) => {
    checkDossier(state, fields)
    const asked = (flag: boolean | undefined) => (flag ? (true as const) : undefined)
    const kept = { ...fields, notes: asked(notes), quotes: asked(quotes) }
    return [create({ ...kept, id: newId('dossier'), record: 'dossier', author: by, at })]
  },
  sentence: ofItsRecords,
})
