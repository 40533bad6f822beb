import { run } from '#renderer/state/act.ts'
import { caseInfoOf } from '#renderer/state/case-info.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { notifyUndoable } from '#renderer/state/undoable.ts'
import { goTo } from '#renderer/state/window-store.ts'
import type { Template } from '#shared/dossier/template.ts'
import { profile } from '#shared/dossier/templates/profile.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { labelOf } from '#shared/queries/label.ts'
import { beginning } from './dossiers.ts'
import { goToSummary } from './summary-asked.ts'

export const askWhatToBegin = () => goTo('dossier', { id: beginning })

/** Begins a dossier for the whole case with what the case says of itself, and shows it. */
export async function begin({ id: template, title: kind, ofOne }: Template, about?: string): Promise<void> {
  const { state } = caseStore.getState()
  const info = state ? caseInfoOf(state) : undefined
  if (!state || !info) return
  const on = about === undefined ? info.title : labelOf(state, about)
  const done = await run('dossier.add', {
    title: `${kind}: ${on}`,
    template,
    handling: info.handling,
    scope: { of: 'case' },
    ...(ofOne && about !== undefined ? { about } : {}),
    ...(info.reference ? { reference: info.reference } : {}),
    ...(info.purpose ? { purpose: info.purpose } : {}),
  })
  const [id] = done?.created ?? []
  if (id !== undefined) goToSummary(id)
}

export const beginProfile = (about: string) => begin(profile, about)

/** Takes it out of the list at once; the notice offers to take that back. */
export async function removeDossier({ id, title }: Dossier): Promise<void> {
  const done = await run('dossier.edit', { id, removed: true })
  if (done) notifyUndoable(`Removed ${title}`, done)
}
