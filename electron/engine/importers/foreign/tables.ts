import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { type Gathered, unread } from '../gathered.ts'
import type { InTable } from '../in-table.ts'
import { ownTable } from '../own/own-table.ts'
import { hasRole, type PlannedColumn, planColumns } from './column-plan.ts'
import { withDecimals } from './columns.ts'
import { countGraph, type ForeignEdge, type ForeignNode, takeGraph } from './graph.ts'
import { edgeOf, type Row } from './rows.ts'
import { tellTable } from './told-columns.ts'
import { plainName } from './types.ts'

/** Whether these can be the headers of nodes or links, as they tell by themselves. */
export const isForeignGraph = (headers: readonly string[]): boolean => isGraph(planColumns(headers, {}), {})

function isGraph(plan: readonly PlannedColumn[], { type }: ImportReading): boolean {
  if (hasRole(plan, 'from', 'to')) return true
  return (hasRole(plan, 'id') || hasRole(plan, 'label')) && (hasRole(plan, 'type') || type !== undefined)
}

interface Planned {
  readonly table: InTable
  readonly plan: readonly PlannedColumn[]
}

/** Ours too: without the table of records, nodes and links are all that can be taken in. */
function isGraphTable({ table, plan }: Planned, reading: ImportReading): boolean {
  const own = ownTable(table)
  return own === undefined ? isGraph(plan, reading) : own === 'nodes' || own === 'links'
}

/** A pair of tables of nodes and links, as Gephi and many others write them; a table of links alone will do. */
export function takeForeignTables(gathered: Gathered, tables: readonly InTable[], reading: ImportReading): void {
  const [nodes, edges]: [ForeignNode[], ForeignEdge[]] = [[], []]
  const planned = tables.map((table): Planned => ({ table, plan: planColumns(table.headers, reading) }))
  const graphs = planned.filter(each => isGraphTable(each, reading))
  for (const { table, plan } of planned) {
    const rows = rowsOf(table)
    const isGraph = graphs.some(each => each.table === table)
    const taken = isGraph ? edgesOf(plan, rows) : []
    tellTable(gathered, table.name, plan, rows, taken, reading)
    if (!isGraph) unread(gathered, table.name, 'it is no table of nodes or links, and was left out')
    // Ours have numbers with a point, also where the table of records is gone.
    for (const row of withDecimals(taken, ownTable(table) ? 'point' : reading.decimal)) {
      if (row.from !== '' && row.to !== '') edges.push(row)
      else nodes.push(row)
    }
  }
  if (graphs.length === 0 && reading.columns === undefined) {
    const problem = 'its first line has neither id, label and type nor source and target among its headers'
    throw new RedThreadError('unreadable-import', { name: tables[0]?.name ?? 'The folder', problem })
  }
  countGraph(gathered, nodes.length, edges.length)
  takeGraph(gathered, nodes, edges, reading)
}

function rowsOf(table: InTable): readonly Row[] {
  const rows: Row[] = []
  table.each((raw, where, numbers) => {
    const cells = table.headers.map((_, at) => table.codec.read(raw[at] ?? ''))
    rows.push({ cells, where, numbers })
  })
  return rows
}

function edgesOf(plan: readonly PlannedColumn[], rows: readonly Row[]): readonly ForeignEdge[] {
  const joins = !saysWhen(plan, rows)
  return rows.map(row => edgeOf(plan, joins, row))
}

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
