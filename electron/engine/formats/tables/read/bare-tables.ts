import type { Attribute } from '#engine/formats/mapping/columns.ts'
import { countGraph, takeGraph } from '#engine/formats/mapping/graph.ts'
import { count, entityAt, type Gathered, linkAt, note, unread } from '#engine/formats/reading/gathered.ts'
import type { FoundClaim } from '#engine/formats/reading/importer.ts'
import { type InTable, placesOf } from '#engine/formats/reading/in-table.ts'
import { claimStatuses } from '#shared/model/records/claim.ts'
import type { TableName } from '../terms/headers.ts'
import { ownTable } from '../terms/own-table.ts'
import { bareClaims, type Cell } from './bare-claims.ts'
import { claimedIn, typeIn } from './custom.ts'
import { edgeOf, nodeOf } from './tables.ts'

interface OwnRow {
  readonly cell: Cell
  readonly where: string
}

type Rows = ReadonlyMap<TableName | undefined, readonly OwnRow[]>

/** Whether these are tables of ours, of nodes or links, without the table of records that has all of them whole. */
export function areBare(tables: readonly InTable[]): boolean {
  const names = new Set(tables.map(ownTable))
  return !names.has(undefined) && !names.has('records') && (names.has('nodes') || names.has('links'))
}

/**
 * Takes in tables of ours without their records, as GEXF, Neo4j and whoever passes on a part of a set hold them: nodes
 * and links under our own ids, and what is claimed of them by the table of claims where it is there, else by their columns.
 */
export function takeBareTables(gathered: Gathered, tables: readonly InTable[]): void {
  // Former and illustrative claims have the headers of the others, and a column that tells them apart.
  const rows: Rows = new Map([...Map.groupBy(tables, ownTable)].map(([name, of]) => [name, of.flatMap(rowsOf)]))
  const [nodes = [], links = [], claims] = (['nodes', 'links', 'claims'] as const).map(name => rows.get(name))
  countGraph(gathered, nodes.length, links.length)
  for (const row of nodes.filter(isOwn)) takeNode(gathered, row, claims !== undefined)
  for (const row of links.filter(isOwn)) takeLink(gathered, row, claims !== undefined)
  const strange = new Set<string>()
  for (const row of claims ?? []) takeClaim(gathered, row, strange)
  for (const title of strange) note(gathered, `property "${title}"`, noProperty)
  const added = <T>(of: readonly OwnRow[], as: (cell: Cell, where: string, codes: readonly Attribute[]) => T) =>
    of.filter(row => !isOwn(row)).map(({ cell, where }) => as(cell, where, []))
  takeGraph(
    gathered,
    added(nodes, nodeOf),
    added(links, (...row) => edgeOf(...row, () => ({}))),
  )
  if (!claims) note(gathered, 'the file', noClaims)
  reportLeftColumns(gathered, rows)
}

const noClaims =
  'it is of this app, without the sources, grades and history of its values: here each is one that the file says'
const noProperty = 'this case has no such property: its values come in as words, under the description'

/** What we write into every row; a person who adds one does not. */
const isOwn = ({ cell }: OwnRow) => cell('id') !== '' && cell('added_at') !== ''

function rowsOf(table: InTable): readonly OwnRow[] {
  const places = placesOf(table.headers)
  const rows: OwnRow[] = []
  table.each((cells, where) => {
    rows.push({ cell: header => table.codec.read(cells[places.get(header) ?? -1] ?? ''), where })
  })
  return rows
}

const at = (where: string, claims: ReturnType<typeof bareClaims>): readonly FoundClaim[] =>
  claims.map(claim => ({ ...claim, locator: where }))

function takeNode(gathered: Gathered, { cell, where }: OwnRow, isClaimed: boolean): void {
  const { catalogue } = gathered
  const type = typeIn(catalogue.entityTypes, catalogue.entityType(cell('type')), cell('type_title'))
  if (!type) {
    unread(gathered, where, `"${cell('type')}" is no type of entity here`)
    return
  }
  const { claims } = entityAt(gathered, cell('id'), type.id)
  if (!isClaimed) claims.push(...at(where, bareClaims(type, cell)))
}

function takeLink(gathered: Gathered, { cell, where }: OwnRow, isClaimed: boolean): void {
  const { catalogue } = gathered
  const type = typeIn(catalogue.linkTypes, catalogue.linkType(cell('type')), cell('label'))
  if (!type) {
    unread(gathered, where, `"${cell('type')}" is no type of link here`)
    return
  }
  const [from, to] = [cell('from_id'), cell('to_id')]
  const link = linkAt(gathered, { key: cell('id'), type: type.id, from, to, where })
  if (!isClaimed) link.claims.push(...at(where, bareClaims(type, cell)))
}

function takeClaim(gathered: Gathered, { cell, where }: OwnRow, strange: Set<string>): void {
  const subject = gathered.entities.get(cell('subject_id')) ?? gathered.links.get(cell('subject_id'))
  if (!subject) {
    unread(gathered, where, `what it is about, ${cell('subject_id')}, is not in these tables`)
    return
  }
  const [status, reason] = [claimStatuses.find(each => each === cell('status')), cell('reason')]
  const [original, handling] = [cell('original'), cell('handling')]
  const [validFrom, validTo] = [cell('valid_from'), cell('valid_to')]
  subject.claims.push({
    ...claimedIn(gathered, subject.type, cell, strange),
    // Written by us, with a point before fractions.
    decimal: 'point',
    locator: where,
    ...(original !== '' && { original }),
    ...(handling !== '' && { handling }),
    ...(validFrom !== '' && { validFrom }),
    ...(validTo !== '' && { validTo }),
    ...(status && { status }),
    ...(reason !== '' && { reason }),
  })
}

const readTables: ReadonlySet<string | undefined> = new Set(['nodes', 'links', 'claims'])

function reportLeftColumns(gathered: Gathered, rows: Rows): void {
  for (const [name, of] of rows) {
    if (readTables.has(name) || of.length === 0) continue
    count(gathered, `rows of ${name}, not taken`, of.length)
    note(gathered, `${name}`, 'its rows are not taken without the table of records, which holds them whole')
  }
}
