import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { Gathered } from '../reading/gathered.ts'
import { accountRoles } from './end-accounts.ts'
import type { ForeignEdge } from './graph-parts.ts'
import type { PlannedColumn } from './planned-column.ts'
import { propertyNamed } from './property-named.ts'
import type { Row } from './row.ts'

const mostSamples = 3
const longestSample = 80

/** Says what each table held and what each of its columns was read as, once all are taken. */
export function reportTables(gathered: Gathered, read: readonly ReadTable[]): void {
  const types = new Map([...gathered.links.values()].map(({ where = '', type }) => [where, type]))
  for (const each of read) reportTable(gathered, each, types)
}

function reportTable(
  gathered: Gathered,
  { name, plan, rows, elements }: ReadTable,
  typesOfLinks: ReadonlyMap<string, string>,
): void {
  const typeAt = (key: string) => gathered.entities.get(key)?.type
  const nodes = elements.filter(({ from }) => from === '')
  const links = elements.filter(({ from }) => from !== '')
  const types = distinct(nodes.map(({ key }) => gathered.catalogue.entityType(typeAt(key) ?? '')))
  const ends = distinct(
    links.flatMap(({ from, to }) => [from, to]).map(key => gathered.catalogue.entityType(typeAt(key) ?? '')),
  )
  const linkTypes = distinct(links.map(({ where }) => gathered.catalogue.linkType(typesOfLinks.get(where) ?? 'paid')))
  const joined = new Set(elements.flatMap(({ attributes }) => attributes.map(each => each.with)))
  const columns = plan.map((column, at) => ({
    header: column.header,
    samples: samplesOf(rows, at),
    as: joined.has(column.header)
      ? ['date']
      : readAs(column, column.end === undefined ? [...types, ...linkTypes] : ends),
    ...(column.unit !== undefined && { unit: column.unit }),
  }))
  gathered.tables.push({ name, rows: rows.length, types: types.map(idOf), linkTypes: linkTypes.map(idOf), columns })
}

/** A table with what its columns are, and its rows as nodes and links. */
export interface ReadTable {
  readonly name: string
  readonly plan: readonly PlannedColumn[]
  readonly rows: readonly Row[]
  readonly elements: readonly ForeignEdge[]
}

function readAs({ role, name, end }: PlannedColumn, types: readonly (EntityType | LinkType)[]): readonly string[] {
  const ofEnd = (id: string) => (end === undefined ? id : `${end} ${id}`)
  if (role !== 'property') return [ofEnd(role)]
  const own = types.flatMap(type => propertyNamed(type.properties, name)?.id ?? [])
  return [...new Set((end === undefined ? own : [...accountRoles(name, types), ...own]).map(ofEnd))]
}

const idOf = ({ id }: EntityType | LinkType) => id

const distinct = <T>(things: readonly (T | undefined)[]): readonly T[] =>
  [...new Set(things)].filter(each => each !== undefined)

function samplesOf(rows: readonly Row[], at: number): readonly string[] {
  const samples = new Set<string>()
  for (const { cells } of rows) {
    const text = (cells[at] ?? '').trim().slice(0, longestSample)
    if (text !== '') samples.add(text)
    if (samples.size === mostSamples) break
  }
  return [...samples]
}
