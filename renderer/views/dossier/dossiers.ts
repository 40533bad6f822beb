import { templateNamed } from '#shared/dossier/templates/list.ts'
import { compareText } from '#shared/model/order.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { all, type CaseState } from '#shared/ops/state.ts'

/** The dossiers of a case, the one begun last first. */
export const dossiersOf = (state: CaseState): Dossier[] =>
  all(state, 'dossier')
    .filter(dossier => !dossier.removed)
    .sort((a, b) => compareText(b.at, a.at) || compareText(b.id, a.id))

/** `Case file`, `Wallet schedule`; the id of a template that this version does not know. */
export const kindOf = ({ template }: Pick<Dossier, 'template'>): string => templateNamed(template)?.title ?? template

/** What the view shows in the place of a dossier while one is chosen to begin. */
export const beginning = 'new'

/** The one that was asked for, else the first; none while one is to be begun. */
export const dossierToShow = (dossiers: readonly Dossier[], asked: string | undefined): Dossier | undefined =>
  asked === beginning ? undefined : (dossiers.find(({ id }) => id === asked) ?? dossiers[0])
