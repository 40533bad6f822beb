import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import type { ColumnReason } from '#shared/words/column-reasons.ts'
import type { Gathered } from '../reading/gathered.ts'
import { sampling } from '../reading/sample-rows.ts'
import { accountRoles } from './end-accounts.ts'
import type { ForeignEdge } from './graph-parts.ts'
import type { PlannedColumn } from './planned-column.ts'
import { propertyNamed } from './property-named.ts'
import type { Row } from './row.ts'
import { plainName } from './types.ts'

const mostSamples = 3
const longestSample = 80

/** A table with what its columns are, and its rows. */
export interface ReadTable {
  readonly name: string
  readonly plan: readonly PlannedColumn[]
  readonly count: number
  readonly rows: Iterable<Row>
  readonly held: TableHeld
}

/** What the rows of a table turned out to be. */
export interface TableHeld {
  /** Keys of its nodes, and of the ends of its links. */
  readonly nodes: Set<string>
  readonly ends: Set<string>
  readonly linkTypes: Set<string>
  /** Headers of columns whose values went into those of others. */
  readonly joined: Set<string>
}

export const nothingHeld = (): TableHeld => ({
  nodes: new Set(),
  ends: new Set(),
  linkTypes: new Set(),
  joined: new Set(),
})

/** Notes what one element of a table was taken as. `linkType`: of a link; undefined where it was not taken. */
export function holdElement(held: TableHeld, { key, from, to, attributes }: ForeignEdge, linkType?: string): void {
  if (from === '') held.nodes.add(key)
  else {
    held.ends.add(from).add(to)
    held.linkTypes.add(linkType ?? 'paid')
  }
  for (const { with: other } of attributes) if (other !== undefined) held.joined.add(other)
}

/** Says what each table held and what each of its columns was read as, once all are taken. */
export function reportTables(gathered: Gathered, read: readonly ReadTable[]): void {
  for (const each of read) reportTable(gathered, each)
}

function reportTable(gathered: Gathered, { name, plan, count, rows, held }: ReadTable): void {
  const typesOf = (keys: ReadonlySet<string>) => {
    const ids = new Set<string>()
    for (const key of keys) ids.add(gathered.entities.get(key)?.type ?? '')
    return known([...ids].map(id => gathered.catalogue.entityType(id)))
  }
  const [samples, sample] = [samplesOf(plan.length), sampling(gathered.unread)]
  for (const row of rows) {
    samples.look(row)
    sample.look(row)
  }
  const [types, ends] = [typesOf(held.nodes), typesOf(held.ends)]
  const linkTypes = known([...held.linkTypes].map(id => gathered.catalogue.linkType(id)))
  const columns = plan.map((column, at) => {
    const of = column.end === undefined ? [...types, ...linkTypes] : ends
    const isJoined = held.joined.has(column.header)
    const as = isJoined ? ['date'] : readAs(column, of)
    return {
      header: column.header,
      samples: samples.of(at),
      as,
      why: isJoined ? ('joined' as const) : whyRead(column, as, of),
      ...(column.unit !== undefined && { unit: column.unit }),
    }
  })
  const ids = { types: types.map(idOf), linkTypes: linkTypes.map(idOf) }
  gathered.tables.push({ name, rows: count, ...ids, columns, sample: sample.rows() })
}

function readAs({ role, name, end }: PlannedColumn, types: readonly (EntityType | LinkType)[]): readonly string[] {
  const ofEnd = (id: string) => (end === undefined ? id : `${end} ${id}`)
  if (role !== 'property') return [ofEnd(role)]
  const own = types.flatMap(type => propertyNamed(type.properties, name)?.id ?? [])
  return [...new Set((end === undefined ? own : [...accountRoles(name, types), ...own]).map(ofEnd))]
}

/** Why that, where its values did not go into those of another column. */
function whyRead(
  { role, name, end, chosen, isWorth }: PlannedColumn,
  as: readonly string[],
  types: readonly (EntityType | LinkType)[],
): ColumnReason {
  if (role === 'nothing') return 'left-out'
  if (as.length === 0) return 'none'
  if (chosen) return 'chosen'
  if (isWorth) return 'worth'
  if (end !== undefined) return 'end'
  if (role !== 'property') return 'header'
  const plain = plainName(name)
  const isOwn = types.some(({ properties }) =>
    properties.some(({ id, title }) => [id, plainName(title)].includes(plain)),
  )
  return isOwn ? 'name' : 'word'
}

const idOf = ({ id }: EntityType | LinkType) => id

const known = <T>(things: readonly (T | undefined)[]): readonly T[] => things.filter(each => each !== undefined)

/** Of each column the first values that differ. */
function samplesOf(columns: number) {
  const found = Array.from({ length: columns }, () => new Set<string>())
  return {
    look: ({ cells }: Row): void => {
      for (const [at, samples] of found.entries()) {
        if (samples.size === mostSamples) continue
        const text = (cells[at] ?? '').trim().slice(0, longestSample)
        if (text !== '') samples.add(text)
      }
    },
    of: (at: number): readonly string[] => [...(found[at] ?? [])],
  }
}
