import type { ColumnRole } from '#shared/model/import-reading.ts'
import type { PlannedColumn } from './column-plan.ts'
import { isUnit } from './column-plan.ts'
import type { Attribute } from './columns.ts'
import type { ForeignEdge } from './graph.ts'
import { plainName } from './types.ts'

/** A row of a table as it stands there. */
export interface Row {
  readonly cells: readonly string[]
  readonly where: string
  /** Places of cells that the file holds as numbers. */
  readonly numbers: ReadonlySet<number> | undefined
}

/** Gephi's column "Type" of edges says whether they have a direction, which is no type of link. */
const directions = /^(un)?directed$|^mutual$/i

/** A row under its columns: a link where it names both ends, else a node. `joins`: whether the columns of ends are such. */
export function edgeOf(plan: readonly PlannedColumn[], joins: boolean, row: Row): ForeignEdge {
  const cell = (role: ColumnRole) => row.cells[plan.findIndex(column => column.role === role)]?.trim() ?? ''
  const isEdge = joins && cell('from') !== '' && cell('to') !== ''
  const [from, to] = isEdge ? [cell('from'), cell('to')] : ['', '']
  return {
    key: cell('id') || (isEdge ? '' : cell('label')),
    where: row.where,
    from,
    to,
    label: cell('label'),
    type: directions.test(cell('type')) ? '' : cell('type'),
    attributes: plan.flatMap((column, at) => attributeOf(column, at, isEdge, row, cell('currency'))),
  }
}

function attributeOf(
  column: PlannedColumn,
  at: number,
  isEdge: boolean,
  { cells, numbers }: Row,
  currency: string,
): readonly Attribute[] {
  const { role, name, header } = column
  // Of a node, "start" and "source" are columns as any other.
  const isEnd = (role === 'from' || role === 'to') && !isEdge
  if (role !== 'property' && !(isEnd && !column.said)) return []
  const value = cells[at] ?? ''
  const unit = plainName(name) === 'amount' ? column.unit || currency : column.unit
  return [
    {
      name,
      ...(unit && isBare(value) ? { value: `${value.trim()} ${unit}`, original: value.trim() } : { value }),
      ...(numbers?.has(at) && { decimal: 'point' as const }),
      ...(name !== header && { column: header }),
    },
  ]
}

/** Whether a cell holds a figure and no more: nothing that could be a currency. */
const isBare = (value: string) => /\d/.test(value) && !/[\p{L}\p{Sc}]/u.test(value) && !isUnit(value)
