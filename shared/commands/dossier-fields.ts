import { z } from 'zod'
import { templates } from '#shared/dossier/templates/list.ts'
import { RedThreadError } from '#shared/errors.ts'
import { handlingCodes } from '#shared/model/handling.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { need } from './refuse.ts'
import { scopeInput } from './scope-input.ts'

const text = z.string().trim().min(1)

export const dossierFields = z.strictObject({
  title: text,
  template: z.enum(templates.map(each => each.id)),
  about: z.string().optional(),
  reference: text.optional(),
  purpose: text.optional(),
  recipient: text.optional(),
  handling: z.enum(handlingCodes),
  scope: scopeInput,
  summary: text.optional(),
  notes: z.boolean().optional(),
  quotes: z.boolean().optional(),
})

/** Refuses a scope that names nothing, and a template of one entity without that entity. */
export function checkDossier(
  state: CaseState,
  { template, about, scope }: { template: string; about?: string | null | undefined; scope: { of: string } },
): void {
  const ofOne = templates.find(each => each.id === template)?.ofOne
  if (about) need(state, 'entity', about)
  else if (ofOne)
    throw new RedThreadError('invalid-input', { problems: 'this kind of dossier needs the entity it is about' })
  if ('board' in scope) need(state, 'board', String(scope.board))
}
