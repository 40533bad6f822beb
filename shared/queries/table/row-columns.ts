import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { isCurrent } from '../claims.ts'
import type { TableColumn } from './column.ts'
import { gradesOf, sourcesOf } from './said-by.ts'
import { countColumn, dateColumn, textColumn } from './text-column.ts'

const recordOf = (state: CaseState, id: string) => get(state, 'entity', id) ?? get(state, 'link', id)

/** What the type of a row is called; its id where this version does not know it. */
export function typeTitle(state: CaseState, id: string): string {
  const record = recordOf(state, id)
  return state.catalogue.typeOf(record)?.title ?? record?.type ?? ''
}

/** What is known about an entity or link as a whole: the last columns of both. */
export const rowEnd: readonly TableColumn[] = [
  countColumn('claims', 'Claims', (state, id) => claimsAbout(state, id).filter(isCurrent).length),
  textColumn('sources', 'Sources', sourcesOf),
  textColumn('grades', 'Grades', gradesOf, { featured: false }),
  dateColumn('added', 'Added', (state, id) => recordOf(state, id)?.at.slice(0, 10) ?? '', { featured: false }),
  textColumn('author', 'Added by', (state, id) => recordOf(state, id)?.author ?? '', { featured: false }),
]
