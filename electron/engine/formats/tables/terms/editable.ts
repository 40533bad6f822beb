import type { CaseState } from '#shared/ops/state.ts'
import type { TableName } from './headers.ts'

/** The tables in which a person may change or add something that we take in. */
const editable = ['nodes', 'links', 'claims', 'former_claims', 'illustrative_claims'] as const

export type Editable = (typeof editable)[number]
export const isEditable = (name: TableName): name is Editable => editable.some(each => each === name)

/**
 * What the row of an id should say in a table of that name, cell by cell as our exporter writes it; undefined where no
 * record of the table has that id.
 */
export type ExpectedRows = (name: Editable, state: CaseState) => (id: string) => readonly string[] | undefined
