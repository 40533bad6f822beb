import { type CaseState, claimsAbout, get } from '#shared/ops/state.ts'
import { isCurrent } from '../claims.ts'
import { labelOf } from '../label.ts'
import type { TableColumn } from './column.ts'
import { gradesOf, sourcesOf } from './said-by.ts'
import { countColumn, dateColumn, textColumn } from './text-column.ts'

const end = (id: 'from' | 'to', title: string): TableColumn => {
  const there = (state: CaseState, row: string) => get(state, 'link', row)?.[id]
  return textColumn(id, title, (state, row) => labelOf(state, there(state, row) ?? ''), { leadsTo: there })
}

/** The first columns of a row that is a link. */
export const linkStart = (anyType: boolean): readonly TableColumn[] => [
  end('from', 'From'),
  textColumn('type', 'Link', typeTitle, { featured: anyType }),
  end('to', 'To'),
]

/** What is known about the link as a whole. */
export const linkEnd: readonly TableColumn[] = [
  countColumn('claims', 'Claims', (state, id) => claimsAbout(state, id).filter(isCurrent).length),
  textColumn('sources', 'Sources', sourcesOf),
  textColumn('grades', 'Grades', gradesOf, { featured: false }),
  dateColumn('added', 'Added', (state, id) => get(state, 'link', id)?.at.slice(0, 10) ?? '', { featured: false }),
  textColumn('author', 'Added by', (state, id) => get(state, 'link', id)?.author ?? '', { featured: false }),
]

function typeTitle(state: CaseState, id: string): string {
  const type = get(state, 'link', id)?.type ?? ''
  return state.catalogue.linkType(type)?.title ?? type
}
