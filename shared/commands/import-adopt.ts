import { type CaseRecord, recordShape } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { sameAsHere } from './import-same.ts'

/**
 * The records of one of our own exports as this case can take them. A case that holds nothing yet takes all but the
 * case record: it is that case again. One with contents takes what is said; a wallet or the like that it has already is
 * that one; an exhibit it does not have is replaced by the file it was read from, other references to what stays behind
 * are left out.
 */
export function adopt(state: CaseState, records: readonly CaseRecord[], exhibit: string | undefined): CaseRecord[] {
  const others = records.filter(record => record.record !== 'case')
  if (isEmpty(state, exhibit)) return others
  const same = sameAsHere(state, others)
  const taken = others
    .filter(record => recordShape(record.record)?.leaves === 'knowledge' && !same.has(record.id))
    .map(record => meant(record, same))
  const here = (id: string) => state.records.has(id) || ids.has(id)
  const ids = new Set(taken.map(record => record.id))
  return dropDangling(taken, ids, here).map(record => withoutStrangers(record, here, exhibit))
}

/** A record that speaks of things of its case as this case calls them. */
function meant(record: CaseRecord, same: ReadonlyMap<string, string>): CaseRecord {
  const moved = references(record).filter(({ id }) => same.has(id))
  if (moved.length === 0) return record
  const here = (held: unknown) => same.get(held as string) ?? held
  const fields = moved.map(({ field }) => {
    const held = (record as unknown as Readonly<Record<string, unknown>>)[field]
    return [field, Array.isArray(held) ? [...new Set(held.map(here))] : here(held)]
  })
  return { ...record, ...Object.fromEntries(fields) }
}

/** Nothing but the case itself, its boards, and the exhibit that is being read. */
function isEmpty(state: CaseState, exhibit: string | undefined): boolean {
  const others = all(state, 'exhibit').filter(each => each.id !== exhibit)
  return all(state, 'entity').length + all(state, 'source').length + others.length === 0
}

/** Without records whose needed references stay behind, such as a claim about a record that is not taken. */
function dropDangling(records: readonly CaseRecord[], ids: Set<string>, here: (id: string) => boolean): CaseRecord[] {
  const kept = records.filter(record =>
    references(record).every(each => each.optional || each.exhibit || here(each.id)),
  )
  if (kept.length === records.length) return kept
  ids.clear()
  for (const record of kept) ids.add(record.id)
  return dropDangling(kept, ids, here)
}

interface Reference {
  readonly field: string
  readonly id: string
  readonly optional: boolean
  readonly exhibit: boolean
}

/** What a record names, field by field. */
export function references(record: CaseRecord): Reference[] {
  const shape = recordShape(record.record)
  return Object.entries(record).flatMap(([field, held]: [string, FieldValue]) => {
    const { refersTo, optional = false } = shape?.fields[field] ?? {}
    if (!refersTo) return []
    const exhibit = refersTo.length === 1 && refersTo[0] === 'exhibit'
    return [held].flat().map(id => ({ field, id: String(id), optional, exhibit }))
  })
}

function withoutStrangers(record: CaseRecord, here: (id: string) => boolean, exhibit: string | undefined): CaseRecord {
  const strange = references(record).filter(each => !here(each.id))
  if (strange.length === 0) return record
  const changed: Record<string, unknown> = { ...record }
  for (const { field, exhibit: isExhibit } of strange) {
    if (isExhibit && exhibit !== undefined) changed[field] = exhibit
    else delete changed[field]
  }
  return changed as unknown as CaseRecord
}
