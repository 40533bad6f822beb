import type { EntityType } from '#shared/model/entity-type.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { entityType, linkType } from '#shared/model/lookup.ts'
import type { Gathered } from '../gathered.ts'
import type { PlannedColumn } from './column-plan.ts'
import type { ForeignEdge } from './graph.ts'
import { propertyNamed } from './property-named.ts'
import type { Row } from './rows.ts'
import { entityTypeNamed, linkTypeNamed } from './types.ts'

const mostSamples = 3
const longestSample = 80

/** Says what a table holds and what each of its columns was read as. `taken`: its rows as nodes and links; none where it was left out. */
export function tellTable(
  gathered: Gathered,
  name: string,
  plan: readonly PlannedColumn[],
  rows: readonly Row[],
  taken: readonly ForeignEdge[],
  reading: ImportReading,
): void {
  const [types, linkTypes] = [entitiesOf(taken, reading), linksOf(taken, reading)]
  const columns = plan.map((column, at) => ({
    header: column.header,
    samples: samplesOf(rows, at),
    as: readAs(column, [...types, ...linkTypes]),
    ...(column.unit !== undefined && { unit: column.unit }),
  }))
  gathered.tables.push({ name, rows: rows.length, types: types.map(idOf), linkTypes: linkTypes.map(idOf), columns })
}

function readAs({ role, name }: PlannedColumn, types: readonly (EntityType | LinkType)[]): readonly string[] {
  if (role !== 'property') return [role]
  return [...new Set(types.flatMap(type => propertyNamed(type.properties, name)?.id ?? []))]
}

const idOf = ({ id }: EntityType | LinkType) => id

/** The types of those of its rows that are nodes, as far as they or the user tell. */
const entitiesOf = (rows: readonly ForeignEdge[], { type }: ImportReading): readonly EntityType[] =>
  typesOf(rows, row => (row.from === '' ? entityType(entityTypeNamed(row.type) ?? type ?? '') : undefined))

const linksOf = (
  rows: readonly ForeignEdge[],
  { linkType: usual = 'related-to' }: ImportReading,
): readonly LinkType[] =>
  typesOf(rows, row =>
    row.from === '' ? undefined : linkType(linkTypeNamed(row.type) ?? linkTypeNamed(row.label) ?? usual),
  )

const typesOf = <T extends EntityType | LinkType>(
  rows: readonly ForeignEdge[],
  of: (row: ForeignEdge) => T | undefined,
): readonly T[] => [...new Set(rows.map(of))].filter(each => each !== undefined)

function samplesOf(rows: readonly Row[], at: number): readonly string[] {
  const samples = new Set<string>()
  for (const { cells } of rows) {
    const text = (cells[at] ?? '').trim().slice(0, longestSample)
    if (text !== '') samples.add(text)
    if (samples.size === mostSamples) break
  }
  return [...samples]
}
