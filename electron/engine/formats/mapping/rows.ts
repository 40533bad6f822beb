import type { ColumnRole } from '#shared/model/import-reading.ts'
import { isUnit } from './column-plan.ts'
import type { Attribute } from './columns.ts'
import { inCurrencyBeside } from './currency-beside.ts'
import type { EndDescription, ForeignEdge } from './graph-parts.ts'
import { isBareFigure, underUnit } from './header-unit.ts'
import { isAmountWord } from './header-words.ts'
import type { End, PlannedColumn } from './planned-column.ts'
import type { Row } from './row.ts'
import { endKey } from './types.ts'

/** Gephi's column "Type" of edges says whether they have a direction, which is no type of link. */
const directions = /^(un)?directed$|^mutual$/i

/**
 * What makes of a row what it says under its columns: a link where it names both ends, else a node. `joins`: whether the
 * columns of ends are such.
 */
export function rowReader(plan: readonly PlannedColumn[], joins: boolean): (row: Row) => ForeignEdge {
  const cell = cellsBy(plan)
  const counting = plan.some(counts)
  const columns = { own: columnsAt(plan, undefined), from: columnsAt(plan, 'from'), to: columnsAt(plan, 'to') }
  const all = plan.map((column, at): PlacedColumn => ({ column, at }))
  const headers = {
    from: plan.find(({ role }) => role === 'from')?.header ?? 'from',
    to: plan.find(({ role }) => role === 'to')?.header ?? 'to',
  }
  return row => {
    const [source, target] = joins ? [cell(row, 'from'), cell(row, 'to')] : ['', '']
    const isEdge = source !== '' && target !== ''
    const currency = counting ? cell(row, 'currency') : undefined
    const attributes = (of: readonly PlacedColumn[]) =>
      of.flatMap(({ column, at }) => eachOf(column, attributeOf(column, at, isEdge, row, currency)))
    const ofEnd = (end: End, written: string): EndDescription => ({
      label: cell(row, 'label', end) || written,
      type: cell(row, 'type', end),
      attributes: attributes(columns[end]),
      column: headers[end],
      written,
    })
    const [label, type] = [cell(row, 'label'), cell(row, 'type')]
    return {
      key: endKey(cell(row, 'id') || (isEdge ? '' : label)),
      where: row.where,
      from: isEdge ? endKey(source) : '',
      to: isEdge ? endKey(target) : '',
      label,
      type: directions.test(type) ? '' : type,
      ...(isEdge && directions.test(type) && !/^directed$/i.test(type) && { isUndirected: true as const }),
      attributes: withoutZeros(attributes(isEdge ? columns.own : all)),
      ...(isEdge && { ends: { from: ofEnd('from', source), to: ofEnd('to', target) } }),
    }
  }
}

/** Of a cell that holds several values each by itself. */
function eachOf({ list }: PlannedColumn, attribute: Attribute | undefined): readonly Attribute[] {
  if (attribute === undefined) return []
  if (list === undefined) return [attribute]
  return attribute.value.split(list).map(value => ({ ...attribute, value }))
}

interface PlacedColumn {
  readonly column: PlannedColumn
  readonly at: number
}

const columnsAt = (plan: readonly PlannedColumn[], end: End | undefined): readonly PlacedColumn[] =>
  plan.flatMap((column, at) => (column.end === end ? [{ column, at }] : []))

/** What finds the cell of a role in a row; '' where there is none. */
function cellsBy(plan: readonly PlannedColumn[]): (row: Row, role: ColumnRole, end?: End) => string {
  const places = new Map<string, number>()
  for (const [at, { role, end = '' }] of plan.entries()) {
    const key = `${role} ${end}`
    if (!places.has(key)) places.set(key, at)
  }
  return ({ cells }, role, end) => cells[places.get(end ? `${role} ${end}` : `${role} `) ?? -1]?.trim() ?? ''
}

/** Whether a column is one of amounts, beside which another names their currency. */
const counts = ({ role, name }: PlannedColumn) => role === 'property' && isAmountWord(name)

function attributeOf(
  { role, name, header, unit: own, chosen }: PlannedColumn,
  at: number,
  isEdge: boolean,
  { cells, numbers }: Row,
  currency: string | undefined,
): Attribute | undefined {
  const value = cells[at] ?? ''
  // Of a node, "start" and "source" are columns as any other; and so is a currency where nothing is counted in it.
  const isPlain =
    (!isEdge && !chosen && (role === 'from' || role === 'to')) ||
    (role === 'currency' && (currency === undefined || !isUnit(value)))
  if (role !== 'property' && !isPlain) return undefined
  const unit = own ?? (isAmountWord(name) && currency !== undefined && isUnit(currency) ? currency : undefined)
  const joined = unit !== undefined && isBareFigure(value) ? underUnit(value, unit) : undefined
  const read = joined ?? (own === undefined && isAmountWord(name) ? inCurrencyBeside(value, currency ?? '') : undefined)
  return {
    name: role === 'property' ? name : header,
    value: read ?? value,
    ...(read !== undefined && { original: value.trim() }),
    ...(numbers?.has(at) && { decimal: 'point' as const }),
    ...(name !== header && { column: header }),
  }
}

/** Of an amount in two columns, one for each direction or side of an account, the empty side is written as nought. */
function withoutZeros(attributes: readonly Attribute[]): readonly Attribute[] {
  const sums = attributes.filter(({ name, value }) => isAmountWord(name) && /\d/.test(value))
  const counts = sums.filter(({ value }) => /[1-9]/.test(value))
  return counts.length === 0 || counts.length === sums.length
    ? attributes
    : attributes.filter(each => !sums.includes(each) || counts.includes(each))
}
