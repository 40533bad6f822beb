import type { Scope } from '#shared/editions/scope.ts'
import type { Dossier, Waiver } from '#shared/model/records/dossier.ts'

type DossierFields = Omit<Dossier, 'id' | 'record' | 'scope' | 'removed'>

/** What is to be in the document and how: a dossier of the case, or the same fields before anybody kept them. */
export type DossierOrder = DossierFields & Partial<Pick<Dossier, 'id'>>

/** What findings and links call a dossier that is not kept yet. */
export const recordOf = (order: DossierOrder): string => order.id ?? 'dossier'

/** The part of the case a dossier tells of; dossier.add and dossier.edit let no other shape in. */
export const scopeOf = ({ scope }: Pick<Dossier, 'scope'>): Scope => scope as unknown as Scope

/** The waiver of a finding, by its key. */
export const waiverOf = (order: DossierOrder, key: string): Waiver | undefined => order[`waived:${key}`]

const prefix = 'waived:'

/** Every waiver, whether its sentence still stands or not, with its key. */
export const waiversOf = (order: DossierOrder): readonly (readonly [key: string, waiver: Waiver])[] =>
  Object.entries(order).flatMap(([field, held]) =>
    field.startsWith(prefix) ? [[field.slice(prefix.length), held as Waiver] as const] : [],
  )
