import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { type Gathered, unread } from '../reading/gathered.ts'
import type { InTable } from '../reading/in-table.ts'
import { ownTable } from '../tables/terms/own-table.ts'
import { reportLeftColumns } from './claims-of.ts'
import { hasRole, planColumns, withUnits } from './column-plan.ts'
import { withDecimals } from './columns.ts'
import { reportDisagreeingCurrencies } from './currency-beside.ts'
import { reportMissingCurrency } from './currency-missing.ts'
import { countGraph, takeGraph } from './graph.ts'
import { withMoments } from './moments.ts'
import type { PlannedColumn } from './planned-column.ts'
import type { Row } from './row.ts'
import { edgeOf } from './rows.ts'
import { type ReadTable, reportTables } from './table-report.ts'
import { tableRows } from './table-rows.ts'
import { plainName } from './types.ts'

function isGraph(plan: readonly PlannedColumn[], { type }: ImportReading): boolean {
  if (hasRole(plan, 'from', 'to')) return true
  return (hasRole(plan, 'id') || hasRole(plan, 'label')) && (hasRole(plan, 'type') || type !== undefined)
}

/** Ours too: without the table of records, nodes and links are all that can be taken in. */
function isGraphTable(table: InTable, plan: readonly PlannedColumn[], reading: ImportReading): boolean {
  const own = ownTable(table)
  return own === undefined ? isGraph(plan, reading) : own === 'nodes' || own === 'links'
}

/** How much of the work it is to part a table into rows. */
const rowsShare = 0.3

/** A pair of tables of nodes and links, as Gephi and many others write them; a table of links alone will do. */
export function takeForeignTables(gathered: Gathered, tables: readonly InTable[], reading: ImportReading): void {
  const read = tables.map((table, at) => {
    const one = readTable(gathered, table, reading)
    gathered.progress((rowsShare * (at + 1)) / tables.length)
    return one
  })
  // Rows that cannot be read for a damaged byte are reported one by one.
  if (!gathered.damaged && read.every(({ rows }) => rows.length === 0)) {
    const problem = 'there are no rows below its headers'
    throw new RedThreadError('unreadable-import', { name: tables[0]?.name ?? 'The folder', problem })
  }
  const all = read.flatMap(each => each.elements)
  const [nodes, edges] = [all.filter(({ from }) => from === ''), all.filter(({ from }) => from !== '')]
  countGraph(gathered, nodes.length, edges.length)
  takeGraph(gathered, nodes, edges, reading, share => gathered.progress(rowsShare + (1 - rowsShare) * share))
  reportLeftColumns(gathered)
  reportTables(gathered, read)
}

function readTable(gathered: Gathered, table: InTable, reading: ImportReading): ReadTable {
  const { name } = table
  const planned = planColumns(table.headers, reading)
  const { rows, units } = tableRows(gathered, table, naming(planned))
  const plan = withUnits(planned, units)
  if (!isGraphTable(table, plan, reading)) {
    unread(gathered, name, whyNoGraph)
    return { name, plan, rows, elements: [] }
  }
  const joins = !saysWhen(plan, rows)
  const whole = rows.filter(row => !isHalfLink(gathered, plan, joins, row))
  const edges = whole.map(row => edgeOf(plan, joins, row))
  reportDisagreeingCurrencies(gathered, name, plan, whole)
  reportMissingCurrency(gathered, plan, edges)
  // Ours have numbers with a point, also where the table of records is gone.
  return { name, plan, rows, elements: withDecimals(withMoments(edges), ownTable(table) ? 'point' : reading.decimal) }
}

/** Places of the columns in which things are named. */
const naming = (plan: readonly PlannedColumn[]): ReadonlySet<number> =>
  new Set(plan.flatMap(({ role }, at) => (/^(?:id|label|from|to)$/.test(role) ? [at] : [])))

const whyNoGraph =
  'nothing tells what its rows are: say which columns are from and to, or which is the name and of what type they are; else attach it as evidence'

/** In a table of links alone, a row that names one end or none is no thing by itself: it is reported, and not taken. */
function isHalfLink(gathered: Gathered, plan: readonly PlannedColumn[], joins: boolean, row: Row): boolean {
  if (!joins || !hasRole(plan, 'from', 'to') || hasRole(plan, 'id') || hasRole(plan, 'type')) return false
  const isMissing = (role: 'from' | 'to') =>
    (row.cells[plan.findIndex(column => column.role === role)] ?? '').trim() === ''
  const missing = (['from', 'to'] as const).filter(isMissing)
  if (missing.length === 0) return false
  const shown = row.cells
    .filter(cell => cell.trim() !== '')
    .join(' · ')
    .slice(0, 60)
  unread(
    gathered,
    row.where,
    `it names no end under ${missing.map(role => headerOf(plan, role)).join(' and ')}: ${shown}`,
  )
  return true
}

const headerOf = (plan: readonly PlannedColumn[], role: 'from' | 'to') =>
  `"${plan.find(column => column.role === role)?.header ?? role}"`

/** Whether "start" and "end" are no ends of a link but dates, as those of a company: where each of them is one. */
function saysWhen(plan: readonly PlannedColumn[], rows: readonly Row[]): boolean {
  const [from, to] = (['from', 'to'] as const).map(role => plan.findIndex(column => column.role === role))
  if (plainName(plan[from ?? -1]?.name ?? '') !== 'start' || plainName(plan[to ?? -1]?.name ?? '') !== 'end')
    return false
  const filled = rows
    .flatMap(({ cells }) => [cells[from ?? -1] ?? '', cells[to ?? -1] ?? ''])
    .filter(cell => cell.trim() !== '')
  return filled.every(cell => !('unreadable' in kindOf('date').read(cell)))
}
