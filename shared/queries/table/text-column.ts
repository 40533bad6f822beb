import { kindOf } from '#shared/model/lookup.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { plainCell, type TableColumn } from './column.ts'
import { numberKey, textKey } from './sort-key.ts'

type More = Partial<Pick<TableColumn, 'featured' | 'leadsTo'>>

/** A column of words that are no claims. */
export const textColumn = (
  id: string,
  title: string,
  text: (state: CaseState, id: string) => string,
  { featured = true, ...more }: More = {},
): TableColumn => ({
  id,
  title,
  featured,
  ...more,
  cell: (state, row) => plainCell(text(state, row)),
  written: text,
  searched: text,
  key: (state, row) => {
    const words = text(state, row)
    return words === '' ? null : textKey(words)
  },
})

/** A column of counts. */
export const countColumn = (
  id: string,
  title: string,
  count: (state: CaseState, id: string) => number,
  { featured = true }: Pick<More, 'featured'> = {},
): TableColumn => ({
  id,
  title,
  featured,
  align: 'end',
  cell: (state, row) => plainCell(count(state, row).toLocaleString('en')),
  written: (state, row) => String(count(state, row)),
  searched: (state, row) => String(count(state, row)),
  values: (state, row) => [{ kind: 'number', number: String(count(state, row)) }],
  key: (state, row) => numberKey(count(state, row)),
})

/** A column of days or moments that are no claims. */
export const dateColumn = (
  id: string,
  title: string,
  text: (state: CaseState, id: string) => string,
  more: More = {},
): TableColumn => ({
  ...textColumn(id, title, text, more),
  values: (state, row) => {
    const read = kindOf('date').read(text(state, row))
    return 'unreadable' in read ? [] : [read]
  },
})
