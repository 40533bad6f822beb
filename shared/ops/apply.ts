import { builtIn, type Catalogue, catalogueOf } from '#shared/model/catalogue.ts'
import { isTypeRecord, type TypeRecord, typeRecordNames } from '#shared/model/own-types.ts'
import type { CaseRecord, ShapeOfAny } from '#shared/model/record.ts'
import { type FieldValue, type IndexName, indexNames } from '#shared/model/record-shape.ts'
import { recordShapes } from '#shared/model/records/list.ts'
import { sameValue } from './canonical.ts'
import { changed } from './changed.ts'
import { drop, type IdList, type IndexDraft, push, sealed } from './id-list.ts'
import type { Op } from './op.ts'
import { type Draft, PersistentMap } from './persistent-map.ts'
import type { CaseState } from './state.ts'

/** A state without records. A new one each time: what is made from one shares its table of ids. */
export const emptyState = (): CaseState => ({
  records: new PersistentMap(),
  catalogue: builtIn,
  ids: new PersistentMap(),
  ...eachIndex(() => new PersistentMap()),
})

const eachIndex = <T>(make: (name: IndexName) => T) =>
  Object.fromEntries(indexNames.map(name => [name, make(name)])) as Readonly<Record<IndexName, T>>

type IndexKey = readonly [field: string, index: IndexName]

/** By name of record: the fields by which a state finds it, as its shape says. */
const keysOf: ReadonlyMap<string, readonly IndexKey[]> = new Map(
  recordShapes.map(({ name, indexed = {} }: Pick<ShapeOfAny, 'name' | 'indexed'>) => [
    name,
    Object.entries(indexed) as IndexKey[],
  ]),
)
const noKeys: readonly IndexKey[] = []

/** A state holding these records, as a snapshot stores them. */
export function stateOf(records: Iterable<CaseRecord>): CaseState {
  const draft = new StateDraft(emptyState())
  for (const record of records) draft.insert(record)
  return draft.done()
}

/** A field that no longer holds what an op expects to replace. */
export interface Moved {
  readonly id: string
  readonly field: string
}

/**
 * Every field whose present value is not what the ops expect. Empty: `apply` will be exact and `invert` will undo it.
 * Ops of one list see the effect of those before them.
 */
export function moved(state: CaseState, ops: readonly Op[]): Moved[] {
  const found: Moved[] = []
  /** The changes so far, by id. */
  const ahead = new Map<string, Op['changes']>()
  for (const { id, changes } of ops) {
    const before = ahead.get(id)
    const record = state.records.get(id) as Readonly<Record<string, FieldValue>> | undefined
    for (const field in changes) {
      // What begins a record, as millions of ops of an import do, finds nothing there.
      if (!before && !record && changes[field]?.[0] === null) continue
      const present = before && Object.hasOwn(before, field) ? before[field]?.[1] : heldBy(record, field)
      if (!sameValue(present ?? null, changes[field]?.[0])) found.push({ id, field })
    }
    ahead.set(id, before ? { ...before, ...changes } : changes)
  }
  return found
}

const heldBy = (record: Readonly<Record<string, FieldValue>> | undefined, field: string) =>
  record && Object.hasOwn(record, field) ? record[field] : null

/**
 * The state after these ops; the one before stays as it is. Call `moved` first: apply itself trusts `from`. It costs what
 * the ops touch, whatever the size of the case.
 */
export function apply(state: CaseState, ops: readonly Op[]): CaseState {
  const draft = new StateDraft(state)
  draft.take(ops)
  return draft.done()
}

/** The state after many commits, for a replay: as `apply` for each, at a fraction of the cost. */
export class StateDraft {
  readonly #records: Draft<CaseRecord>
  readonly #ids: IndexDraft
  readonly #catalogue: Catalogue
  #typesChanged = false
  readonly #indexes: Readonly<Record<IndexName, IndexDraft>>

  constructor(state: CaseState) {
    this.#records = state.records.draft()
    this.#ids = state.ids.draft()
    this.#catalogue = state.catalogue
    this.#indexes = eachIndex(name => state[name].draft())
  }

  take(ops: readonly Op[]): void {
    for (const op of ops) this.#takeOne(op)
  }

  /** The state so far. The draft is at its end with it. */
  done(): CaseState {
    const [records, ids] = [this.#records.done(), sealed(this.#ids)]
    return {
      records,
      ids,
      catalogue: this.#typesChanged ? catalogueOf(typeRecords(records, ids)) : this.#catalogue,
      ...eachIndex(name => sealed(this.#indexes[name])),
    }
  }

  #takeOne(op: Op): void {
    const before = this.#records.get(op.id)
    const after = changed(before, op)
    this.#typesChanged ||= isTypeRecord(before) || isTypeRecord(after)
    if (before) {
      if (after && sameIndexKeys(before, after)) {
        this.#records.set(op.id, after as unknown as CaseRecord)
        return
      }
      this.#records.set(op.id, undefined)
      this.#index(before, drop)
    }
    if (after?.record !== undefined) this.insert(after as unknown as CaseRecord)
  }

  /** Takes in a record whose id the state does not hold. */
  insert(record: CaseRecord): void {
    this.#typesChanged ||= isTypeRecord(record)
    this.#records.set(record.id, record)
    this.#index(record, push)
  }

  #index(record: CaseRecord, write: (index: IndexDraft, key: string, id: string) => void): void {
    write(this.#ids, record.record, record.id)
    const held = record as unknown as Readonly<Record<string, string>>
    let last: string | undefined
    for (const [field, index] of keysOf.get(record.record) ?? noKeys) {
      const key = held[field]
      // A link from a thing to itself is at it once.
      if (key !== undefined && key !== last) write(this.#indexes[index], key, record.id)
      last = key
    }
  }
}

const typeRecords = (records: PersistentMap<CaseRecord>, ids: PersistentMap<IdList>): readonly TypeRecord[] =>
  typeRecordNames.flatMap(name => [...(ids.get(name) ?? [])].map(id => records.get(id) as TypeRecord))

function sameIndexKeys(a: object, b: object): boolean {
  const [x, y] = [a as Record<string, string>, b as Record<string, string>]
  if (x['record'] !== y['record']) return false
  return (keysOf.get(x['record'] ?? '') ?? noKeys).every(([field]) => x[field] === y[field])
}
