import type { ImportTable, ImportText } from '#shared/answers.ts'
import { type Catalogue, withTypes } from '#shared/model/catalogue.ts'
import { allOfThem } from '#shared/model/handling.ts'
import { isTypeRecord } from '#shared/model/own-types.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { FoundClaim, FoundEntity, FoundLink, FoundLinks, ImportNote, Sink } from './importer.ts'
import { Packed } from './packed.ts'

type Growing<T extends FoundEntity> = Omit<T, 'claims'> & { readonly claims: FoundClaim[] }

/** What a file gives while it is being read; each thing once, by its key. */
export interface Gathered {
  /** The types of the case that the file is read for, and of the records it carries. */
  catalogue: Catalogue
  readonly entities: Map<string, Growing<FoundEntity>>
  /** Links of which more may be said yet. */
  readonly links: Map<string, Growing<FoundLink>>
  /** Links that one row or edge says all of, after those: there may be millions. */
  readonly rows: Packed<FoundLink>
  /** The ids that rows give such links. */
  readonly rowIds: Set<string>
  readonly records: Map<string, CaseRecord>
  readonly unread: ImportNote[]
  readonly noted: ImportNote[]
  readonly counts: Map<string, number>
  /** The content each id was used for, to notice where it is used for another. */
  readonly seen: Map<string, string>
  /** Things that occur in the file again, word for word. */
  repeated: number
  /** Nodes and ends of links to which the file gives no type. */
  untyped: number
  /** The texts among the files that are not plain UTF-8. */
  readonly texts: ImportText[]
  /** Whether bytes of them were not of their encoding. */
  damaged: boolean
  /** The tables among the files, as they were read. */
  readonly tables: ImportTable[]
  /** Columns and attributes of which values were passed over: how many, and of things of which types. */
  readonly left: Map<string, Left>
  /** The handling code of what is being read, undefined outside of any. */
  handling: string | undefined
  /** Tells how much of the files is worked through, from 0 to 1. */
  readonly progress: Sink['progress']
}

interface Left {
  readonly values: number
  readonly types: Set<string>
  /** Figures are among them that may be sums of money. */
  readonly isFigures: boolean
}

/** What a sink is given is gathered first. A part of an import reports no progress. */
export const gathering = ({ catalogue, progress = () => {} }: Pick<Sink, 'catalogue'> & Partial<Sink>): Gathered => ({
  catalogue,
  progress,
  entities: new Map(),
  links: new Map(),
  rows: new Packed(),
  rowIds: new Set(),
  records: new Map(),
  unread: [],
  noted: [],
  counts: new Map(),
  seen: new Map(),
  repeated: 0,
  untyped: 0,
  texts: [],
  damaged: false,
  tables: [],
  left: new Map(),
  handling: undefined,
})

export const count = ({ counts }: Gathered, what: string, more = 1) => counts.set(what, (counts.get(what) ?? 0) + more)

/** Takes a record of ours that a file carries, under its own id. A type that it brings is known from then on. */
export function takeRecord(gathered: Gathered, record: CaseRecord): void {
  gathered.records.set(record.id, record)
  count(gathered, record.record)
  if (isTypeRecord(record)) gathered.catalogue = withTypes(gathered.catalogue, [record])
}

export const unread = (gathered: Gathered, where: string, why: string): void => {
  gathered.unread.push({ where, why })
}

/** Whether an id may mean this: it is new, or had the same content. False where it was used for something else before. */
export function isSameAsSeen({ seen }: Gathered, id: string, content: string): boolean {
  const before = seen.get(id) ?? content
  seen.set(id, before)
  return before === content
}

/** What becomes of anything under a marking that nobody knows, for the report. */
export const heldBack = 'held back from everybody until you allow it by name or mark its claims anew'

/** Claims under a handling code of the file, which may be none. */
export const under = (handling: string | undefined, claims: readonly FoundClaim[]): readonly FoundClaim[] =>
  handling === undefined
    ? claims
    : claims.map(claim => ({ ...claim, handling: allOfThem([handling, claim.handling ?? []].flat()) ?? handling }))

/** Says what somebody ought to know of what was taken in. */
export const note = (gathered: Gathered, where: string, why: string): void => {
  gathered.noted.push({ where, why })
}

export function entityAt(gathered: Gathered, key: string, type: string): Growing<FoundEntity> {
  const held = gathered.entities.get(key) ?? { key, type, claims: [] }
  gathered.entities.set(key, held)
  return held
}

export function linkAt(gathered: Gathered, link: Omit<FoundLink, 'claims'>): Growing<FoundLink> {
  const held = gathered.links.get(link.key) ?? { ...link, claims: [] }
  gathered.links.set(link.key, held)
  return held
}

/**
 * Takes a link that one row says all of, under the id that the file gives it; `''`: it has none. Each is a link by itself
 * until it is known which ids are those of one.
 */
export function takeRow(gathered: Gathered, id: string, { where, ...link }: Omit<FoundLink, 'key' | 'id'>): void {
  const { links, rows, rowIds } = gathered
  const isFirst = id !== '' && !links.has(id) && !rowIds.has(id)
  const key = isFirst ? id : `_:${where} ${links.size + rows.size}`
  if (isFirst) rowIds.add(id)
  rows.push({ key, ...(isFirst || id === '' ? {} : { id }), ...link, ...(where !== undefined && { where }) })
}

/** Gives all that was gathered, each thing once. */
export function pour(gathered: Gathered, sink: Sink): void {
  const { entities, records } = gathered
  for (const record of records.values()) sink.record(record)
  for (const [key, entity] of entities) {
    sink.entity(wholeOnly(gathered, entity))
    entities.delete(key)
  }
  sink.links(gathered.damaged ? wholeLinks(gathered) : linksOf(gathered))
  gathered.unread.forEach(sink.unread)
  gathered.noted.forEach(sink.noted)
  const { repeated, untyped, texts, tables, counts } = gathered
  sink.facts({ repeated, untyped, texts, tables, counts: Object.fromEntries(counts) })
  sink.progress(1)
}

const linksOf = ({ links, rows, rowIds }: Gathered): FoundLinks => ({
  areBlank: links.size + rowIds.size === 0,
  *[Symbol.iterator]() {
    yield* links.values()
    yield* rows
  },
})

function wholeLinks(gathered: Gathered): FoundLinks {
  const whole = new Packed<FoundLink>()
  for (const link of linksOf(gathered)) whole.push(wholeOnly(gathered, link))
  return whole
}

/** Without claims that hold a byte which could not be read: they are reported, and the rest comes in. */
function wholeOnly<T extends FoundEntity>(gathered: Gathered, thing: T): T {
  if (!gathered.damaged) return thing
  const claims = thing.claims.filter(({ value }) => !isDamaged(value))
  for (const { property, locator } of thing.claims.filter(({ value }) => isDamaged(value)))
    unread(gathered, locator ?? thing.id ?? thing.key, `${property}: ${damagedByte}`)
  return { ...thing, claims }
}

const isDamaged = (value: FoundClaim['value']) =>
  (typeof value === 'string' ? value : JSON.stringify(value)).includes('\ufffd')

/** Why what a damaged byte stands in is left out. */
export const damagedByte = 'it holds a byte that is not of the encoding of the file, and was left out'

/** Puts what one file gave beside what others of its set gave, where their ids mean nothing to each other. */
export function takeOver(gathered: Gathered, one: Gathered, name: string): void {
  const isFirst = gathered.entities.size + gathered.links.size + gathered.rows.size === 0
  const placed = <T extends { readonly key: string; readonly id?: string }>(thing: T): T =>
    isFirst ? thing : { ...thing, key: keyIn(name, thing.key), id: thing.id ?? thing.key }
  const end = (key: string) => (isFirst ? key : keyIn(name, key))
  for (const entity of one.entities.values()) {
    const here = placed(entity)
    gathered.entities.set(here.key, here)
  }
  for (const { from, to, ...link } of linksOf(one))
    gathered.rows.push({ ...placed(link), from: end(from), to: end(to) })
  for (const ids of [one.rowIds, one.links.keys()]) for (const id of ids) gathered.rowIds.add(id)
  gathered.unread.push(...one.unread)
  gathered.noted.push(...one.noted)
  gathered.repeated += one.repeated
  gathered.untyped += one.untyped
  gathered.texts.push(...one.texts)
  gathered.damaged ||= one.damaged
  gathered.tables.push(...one.tables)
  for (const [what, number] of one.counts) gathered.counts.set(what, (gathered.counts.get(what) ?? 0) + number)
}

const keyIn = (name: string, key: string) => `${name}: ${key}`
