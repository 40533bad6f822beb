import { RedThreadError } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { type Gathered, unread } from '../reading/gathered.ts'
import type { InTable } from '../reading/in-table.ts'
import { ownTable } from '../tables/terms/own-table.ts'
import { reportLeftColumns } from './claims-of.ts'
import { hasRole, planColumns, withUnits } from './column-plan.ts'
import { disagreeingCurrencies } from './currency-beside.ts'
import { countBareFigures, reportMissingCurrency } from './currency-missing.ts'
import { countGraph } from './graph.ts'
import { noteTurned, reportBareEnds } from './graph-notes.ts'
import type { ForeignEdge } from './graph-parts.ts'
import type { PlannedColumn } from './planned-column.ts'
import type { Row } from './row.ts'
import { rowReader } from './rows.ts'
import { type EachRow, settledRows } from './settled-rows.ts'
import { holdElement, nothingHeld, type ReadTable, reportTables } from './table-report.ts'
import { tableRows } from './table-rows.ts'
import { takeEdge } from './take-edge.ts'
import { takeNode } from './take-node.ts'
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

/** How much of the work it is to part a table into rows, and to look through them. */
const rowsShare = 0.5
/** After so many rows it is told how far it is. */
const step = 256

/** A table whose rows make nodes and links, each anew whenever it is asked for: as many as there are need not be kept. */
interface GraphTable extends ReadTable {
  readonly counts: { readonly nodes: number; readonly edges: number }
  readonly each: EachRow<ForeignEdge>
}

/** A pair of tables of nodes and links, as Gephi and many others write them; a table of links alone will do. */
export function takeForeignTables(gathered: Gathered, tables: readonly InTable[], reading: ImportReading): void {
  const read = tables.map((table, at) => {
    const one = readTable(gathered, table, reading)
    gathered.progress((rowsShare * (at + 1)) / tables.length)
    return one
  })
  // Rows that cannot be read for a damaged byte are reported one by one.
  if (!gathered.damaged && read.every(({ count }) => count === 0)) {
    const problem = 'there are no rows below its headers'
    throw new RedThreadError('unreadable-import', { name: tables[0]?.name ?? 'The folder', problem })
  }
  const total = (of: 'nodes' | 'edges') => read.reduce((sum, { counts }) => sum + counts[of], 0)
  countGraph(gathered, total('nodes'), total('edges'))
  takeRows(gathered, read, reading, total('nodes') + total('edges'))
  reportLeftColumns(gathered)
  reportTables(gathered, read)
}

/** All nodes come before the first edge: what a row says of itself goes before what others call it. */
function takeRows(gathered: Gathered, read: readonly GraphTable[], reading: ImportReading, total: number): void {
  let done = 0
  const told = () => {
    done += 1
    if (done % step === 0) gathered.progress(rowsShare + ((1 - rowsShare) * done) / total)
  }
  for (const { each, held, counts } of read) {
    if (counts.nodes === 0) continue
    each(node => {
      if (node.from !== '') return
      takeNode(gathered, node, reading)
      holdElement(held, node)
      told()
    })
  }
  const described = read.some(({ counts }) => counts.nodes > 0) ? gathered.entities.size : 0
  for (const table of read) if (table.counts.edges > 0) takeLinks(gathered, table, reading, told)
  const links = read.find(({ counts }) => counts.edges > 0)
  if (links) reportBareEnds(gathered, links.name, described, {})
}

/** Takes the rows of a table that are links. `told`: hears of each. */
function takeLinks(
  gathered: Gathered,
  { name, each, held }: GraphTable,
  reading: ImportReading,
  told: () => void,
): void {
  let turned = 0
  each(edge => {
    if (edge.from === '') return
    const type = takeEdge(gathered, edge, reading)
    if (edge.isUndirected && type !== undefined && gathered.catalogue.linkType(type)?.symmetric !== true) turned += 1
    holdElement(held, edge, type)
    told()
  })
  if (turned > 0) noteTurned(gathered, name, turned)
}

function readTable(gathered: Gathered, table: InTable, reading: ImportReading): GraphTable {
  const { name } = table
  const planned = planColumns(table.headers, reading)
  const { rows, count, units } = tableRows(gathered, table, naming(planned))
  const { at: lists, sign } = table.lists ?? { at: new Set<number>(), sign: '' }
  const plan = withTimes(withUnits(planned, units), rows).map((column, at) =>
    lists.has(at) ? { ...column, list: sign } : column,
  )
  const as = { name, plan, count, rows, held: nothingHeld() }
  if (!isGraphTable(table, plan, reading)) {
    unread(gathered, name, whyNoGraph)
    return { ...as, counts: { nodes: 0, edges: 0 }, each: () => {} }
  }
  const [bare, counts, currencies] = [new Map<string, number>(), { nodes: 0, edges: 0 }, disagreeingCurrencies(plan)]
  const edges = edgesOf(plan, rows, {
    first: (row, edge) => {
      currencies.look(row)
      counts[edge.from === '' ? 'nodes' : 'edges'] += 1
      countBareFigures(bare, edge)
    },
    half: ({ where }, why) => unread(gathered, where, why),
  })
  // Ours have numbers with a point, also where the table of records is gone.
  const settle = settledRows(edges, ownTable(table) ? 'point' : reading.decimal)
  currencies.report(gathered, name)
  reportMissingCurrency(gathered, plan, bare)
  return { ...as, counts, each: visit => edges(edge => visit(settle(edge))) }
}

/** Who is shown each row the first time through: with what it says, or why it is only half a link and not taken. */
interface AtFirst {
  readonly first: (row: Row, edge: ForeignEdge) => void
  readonly half: (row: Row, why: string) => void
}

function edgesOf(plan: readonly PlannedColumn[], rows: Iterable<Row>, { first, half }: AtFirst): EachRow<ForeignEdge> {
  const [edgeOf, whyHalf] = [rowReader(plan, true), halfLinks(plan)]
  let isFirst = true
  return visit => {
    for (const row of rows) {
      const why = whyHalf(row)
      if (why !== undefined) {
        if (isFirst) half(row, why)
        continue
      }
      const edge = edgeOf(row)
      if (isFirst) first(row, edge)
      visit(edge)
    }
    isFirst = false
  }
}

/** Places of the columns in which things are named. */
const naming = (plan: readonly PlannedColumn[]): ReadonlySet<number> =>
  new Set(plan.flatMap(({ role }, at) => (/^(?:id|label|from|to)$/.test(role) ? [at] : [])))

const whyNoGraph =
  'nothing tells what its rows are: say which columns are from and to, or which is the name and of what type they are; else attach it as evidence'

/** In a table of links alone, a row that names one end or none is no thing by itself: why, of such a row. */
function halfLinks(plan: readonly PlannedColumn[]): (row: Row) => string | undefined {
  if (!hasRole(plan, 'from', 'to') || hasRole(plan, 'id') || hasRole(plan, 'type')) return () => undefined
  const ends = (['from', 'to'] as const).map(role => ({ role, at: plan.findIndex(column => column.role === role) }))
  return ({ cells }) => {
    const missing = ends.filter(({ at }) => (cells[at] ?? '').trim() === '')
    if (missing.length === 0) return undefined
    const shown = cells
      .filter(cell => cell.trim() !== '')
      .join(' · ')
      .slice(0, 60)
    return `it names no end under ${missing.map(({ role }) => headerOf(plan, role)).join(' and ')}: ${shown}`
  }
}

const headerOf = (plan: readonly PlannedColumn[], role: 'from' | 'to') =>
  `"${plan.find(column => column.role === role)?.header ?? role}"`

/**
 * "start" and "end", or "from" and "to", are no ends of a link but dates, as those of a company, where each of them is one.
 * Ends may be numbers, and a bare number under "from" is as well one as a year.
 */
function withTimes(plan: readonly PlannedColumn[], rows: Iterable<Row>): readonly PlannedColumn[] {
  const [from = -1, to = -1] = (['from', 'to'] as const).map(role => plan.findIndex(column => column.role === role))
  const pair = [from, to].map(at => (plan[at]?.chosen ? '' : plainName(plan[at]?.name ?? ''))).join(' ')
  if (pair !== 'start end' && pair !== 'from to') return plan
  let dates = 0
  for (const { cells } of rows)
    for (const cell of [cells[from] ?? '', cells[to] ?? '']) {
      if (cell.trim() === '') continue
      if (!isDate(cell, pair === 'from to')) return plan
      dates += 1
    }
  if (dates === 0) return plan
  return plan.map((column, at) =>
    at === from || at === to ? { ...column, role: 'property', name: at === from ? 'start' : 'end' } : column,
  )
}

const isDate = (cell: string, whole: boolean): boolean => {
  const read = kindOf('date').read(cell)
  return (!('unreadable' in read) || read.readings !== undefined) && !(whole && /^\s*\d+\s*$/.test(cell))
}
