import { type CaseState, get } from '#shared/ops/state.ts'
import { labelOf } from '../label.ts'
import type { TableColumn } from './column.ts'
import { typeTitle } from './row-columns.ts'
import { textColumn } from './text-column.ts'

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
