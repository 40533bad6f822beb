import { run } from '#renderer/state/act.ts'
import type { Scope } from '#shared/editions/scope.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'

type DossierField = 'title' | 'template' | 'about' | 'handling' | 'notes' | 'quotes'

export interface DossierEdit extends Partial<Pick<Dossier, DossierField>> {
  readonly scope?: Scope
}

export const editDossier = (id: string, edit: DossierEdit) => run('dossier.edit', { id, ...edit })

/** Keeps a text of a dossier; an empty one is taken out, but for the title, which every dossier has. */
export const keepText = (id: string, name: 'title' | 'reference' | 'purpose' | 'recipient' | 'summary', text: string) =>
  run('dossier.edit', text === '' && name !== 'title' ? { id, clear: [name] } : { id, [name]: text })
