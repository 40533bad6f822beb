import type { Attribute } from '#engine/formats/mapping/columns.ts'
import { takeGraph } from '#engine/formats/mapping/graph.ts'
import type { ForeignEdge, ForeignNode } from '#engine/formats/mapping/graph-parts.ts'
import { addClaims } from '#engine/formats/reading/add-claims.ts'
import { type Gathered, unread } from '#engine/formats/reading/gathered.ts'
import type { InTable } from '#engine/formats/reading/in-table.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { type ExpectedRows, isEditable } from '../terms/editable.ts'
import type { TableName } from '../terms/headers.ts'
import { ownTable } from '../terms/own-table.ts'
import { columnDecimals, type DecimalOf } from './column-decimal.ts'
import { type Added, codesAdded, takeEdits } from './edits.ts'
import { takeRecordTable } from './records.ts'

type Named = readonly [name: TableName | undefined, table: InTable]

/** Our own set back: the records as they were, and what somebody changed or added in the tables beside them. */
export function takeOwnTables(
  gathered: Gathered,
  tables: readonly InTable[],
  decimal: DecimalMark | undefined,
  expectedRows: ExpectedRows,
): void {
  const named = tables.map((table): Named => [ownTable(table), table])
  for (const [name, table] of named) if (name === 'records') takeRecordTable(gathered, table)
  takeEditedTables(gathered, named, decimal, expectedRows)
}

/** Tables beside records that were gathered before: what in them says something else, or something more. */
export function takeEditedTables(
  gathered: Gathered,
  named: readonly Named[],
  decimal: DecimalMark | undefined,
  expectedRows: ExpectedRows,
): void {
  const state = stateOf(gathered.records.values())
  const [newNodes, newEdges]: [ForeignNode[], ForeignEdge[]] = [[], []]
  for (const [name, table] of named) {
    if (name === undefined) unread(gathered, table.name, 'this is none of our tables, and was left out')
    else if (isEditable(name)) {
      const codes = codesAdded(table, name)
      const added: Added = (cell, where, decimalOf) => {
        if (name === 'nodes') newNodes.push(nodeOf(cell, where, codes(cell)))
        else if (name === 'links') newEdges.push(edgeOf(cell, where, codes(cell), decimalOf))
        else takeNewClaim(gathered, state, cell, where, decimalOf)
      }
      takeEdits(gathered, state, name, table, { expectedRows, column: columnDecimals(table, decimal), added })
    }
  }
  takeGraph(gathered, newNodes, newEdges, { typeHere: key => get(state, 'entity', key)?.type })
}

type Cell = (header: string) => string

/** Columns that a person fills in about something new; the rest is derived. */
const nodeColumns = ['name', 'alias', 'country', 'address', 'identifier', 'email', 'phone', 'url', 'description']
const edgeColumns = ['transaction', 'description']

const attributesOf = (cell: Cell, columns: readonly string[]) =>
  columns.flatMap(header =>
    cell(header)
      .split(' | ')
      .filter(part => part.trim() !== '')
      .map(part => ({ name: header, value: part })),
  )

export const nodeOf = (cell: Cell, where: string, codes: readonly Attribute[]): ForeignNode => ({
  key: cell('id') || where,
  where,
  type: cell('type'),
  label: cell('label'),
  attributes: [...attributesOf(cell, nodeColumns), ...codes],
})

export const edgeOf = (cell: Cell, where: string, codes: readonly Attribute[], decimalOf: DecimalOf): ForeignEdge => ({
  key: cell('id'),
  where,
  type: cell('type'),
  label: cell('label'),
  from: cell('from_id'),
  to: cell('to_id'),
  attributes: [
    ...attributesOf(cell, edgeColumns),
    ...codes,
    ...(cell('amount') === '' ? [] : [amountOf(cell, decimalOf('amount', cell('amount')).decimal)]),
  ],
})

const amountOf = (cell: Cell, decimal: DecimalMark | undefined): Attribute => {
  const value = `${cell('amount')} ${cell('asset')}`
  return { name: 'amount', value, ...(decimal && { decimal }) }
}

function takeNewClaim(gathered: Gathered, state: CaseState, cell: Cell, where: string, decimalOf: DecimalOf): void {
  const { property, value, original, validFrom, validTo, handling } = {
    property: cell('property'),
    value: cell('value'),
    original: cell('original'),
    validFrom: cell('valid_from'),
    validTo: cell('valid_to'),
    handling: cell('handling'),
  }
  const claim = {
    property,
    value,
    ...decimalOf('value', value),
    ...(original && { original }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(handling.trim() && { handling }),
  }
  const isTaken = property !== '' && value !== '' && addClaims(gathered, state, cell('subject_id'), [claim], where)
  if (!isTaken) unread(gathered, where, 'a new claim needs subject_id, property and value, about something of this set')
}
