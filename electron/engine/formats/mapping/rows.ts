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

/** A row under its columns: a link where it names both ends, else a node. `joins`: whether the columns of ends are such. */
export function edgeOf(plan: readonly PlannedColumn[], joins: boolean, row: Row): ForeignEdge {
  const cell = (role: ColumnRole, end?: End) =>
    row.cells[plan.findIndex(column => column.role === role && column.end === end)]?.trim() ?? ''
  const isEdge = joins && cell('from') !== '' && cell('to') !== ''
  const [from, to] = isEdge ? [endKey(cell('from')), endKey(cell('to'))] : ['', '']
  const currency = plan.some(counts) ? cell('currency') : undefined
  const attributes = (end?: End) => plan.flatMap((column, at) => attributeOf(column, at, isEdge, end, row, currency))
  const ofEnd = (end: End): EndDescription => ({
    label: cell('label', end) || cell(end),
    type: cell('type', end),
    attributes: attributes(end),
    column: plan.find(({ role }) => role === end)?.header ?? end,
    written: cell(end),
  })
  return {
    key: endKey(cell('id') || (isEdge ? '' : cell('label'))),
    where: row.where,
    from,
    to,
    label: cell('label'),
    type: directions.test(cell('type')) ? '' : cell('type'),
    attributes: withoutZeros(attributes()),
    ...(isEdge && { ends: { from: ofEnd('from'), to: ofEnd('to') } }),
  }
}

/** Whether a column is one of amounts, beside which another names their currency. */
const counts = ({ role, name }: PlannedColumn) => role === 'property' && isAmountWord(name)

function attributeOf(
  { role, name, header, unit: own, end, chosen }: PlannedColumn,
  at: number,
  isEdge: boolean,
  wanted: End | undefined,
  { cells, numbers }: Row,
  currency: string | undefined,
): readonly Attribute[] {
  const value = cells[at] ?? ''
  // Of a node, "start" and "source" are columns as any other; and so is a currency where nothing is counted in it.
  const isPlain =
    (!isEdge && !chosen && (role === 'from' || role === 'to')) ||
    (role === 'currency' && (currency === undefined || !isUnit(value)))
  if ((role !== 'property' && !isPlain) || (isEdge && end !== wanted)) return []
  const unit = own ?? (isAmountWord(name) && currency !== undefined && isUnit(currency) ? currency : undefined)
  const joined = unit !== undefined && isBareFigure(value) ? underUnit(value, unit) : undefined
  const read = joined ?? (own === undefined && isAmountWord(name) ? inCurrencyBeside(value, currency ?? '') : undefined)
  return [
    {
      name: role === 'property' ? name : header,
      value: read ?? value,
      ...(read !== undefined && { original: value.trim() }),
      ...(numbers?.has(at) && { decimal: 'point' as const }),
      ...(name !== header && { column: header }),
    },
  ]
}

/** Of an amount in two columns, one for each direction or side of an account, the empty side is written as nought. */
function withoutZeros(attributes: readonly Attribute[]): readonly Attribute[] {
  const sums = attributes.filter(({ name, value }) => isAmountWord(name) && /\d/.test(value))
  const counts = sums.filter(({ value }) => /[1-9]/.test(value))
  return counts.length === 0 || counts.length === sums.length
    ? attributes
    : attributes.filter(each => !sums.includes(each) || counts.includes(each))
}
