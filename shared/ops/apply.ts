import type { CaseRecord } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import { sameValue } from './canonical.ts'
import { changed } from './changed.ts'
import { drop, type IndexDraft, push, sealed } from './id-list.ts'
import type { Op } from './op.ts'
import { type Draft, PersistentMap } from './persistent-map.ts'
import type { CaseState } from './state.ts'

/** A state without records. A new one each time: what is made from one shares its table of ids. */
export const emptyState = (): CaseState => ({
  records: new PersistentMap(),
  ids: new PersistentMap(),
  claimsAbout: new PersistentMap(),
  linksAt: new PersistentMap(),
  custodyOf: new PersistentMap(),
  placementsOn: new PersistentMap(),
  placementsOf: new PersistentMap(),
})

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
  const ahead = new Map<string, FieldValue | null>()
  for (const { id, changes } of ops) {
    const record = state.records.get(id) as Readonly<Record<string, FieldValue>> | undefined
    for (const [field, [from, to]] of Object.entries(changes)) {
      const key = `${id}\n${field}`
      const present = ahead.has(key) ? ahead.get(key) : record && Object.hasOwn(record, field) ? record[field] : null
      if (!sameValue(present ?? null, from)) found.push({ id, field })
      ahead.set(key, to)
    }
  }
  return found
}

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
  readonly #claimsAbout: IndexDraft
  readonly #linksAt: IndexDraft
  readonly #custodyOf: IndexDraft
  readonly #placementsOn: IndexDraft
  readonly #placementsOf: IndexDraft

  constructor(state: CaseState) {
    this.#records = state.records.draft()
    this.#ids = state.ids.draft()
    this.#claimsAbout = state.claimsAbout.draft()
    this.#linksAt = state.linksAt.draft()
    this.#custodyOf = state.custodyOf.draft()
    this.#placementsOn = state.placementsOn.draft()
    this.#placementsOf = state.placementsOf.draft()
  }

  take(ops: readonly Op[]): void {
    for (const op of ops) this.#takeOne(op)
  }

  /** The state so far. The draft is at its end with it. */
  done(): CaseState {
    return {
      records: this.#records.done(),
      ids: sealed(this.#ids),
      claimsAbout: sealed(this.#claimsAbout),
      linksAt: sealed(this.#linksAt),
      custodyOf: sealed(this.#custodyOf),
      placementsOn: sealed(this.#placementsOn),
      placementsOf: sealed(this.#placementsOf),
    }
  }

  #takeOne(op: Op): void {
    const before = this.#records.get(op.id)
    const after = changed(before, op)
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
    this.#records.set(record.id, record)
    this.#index(record, push)
  }

  // Written out per record rather than over a list of index keys: opening a large case spends its time here.
  #index(record: CaseRecord, write: (index: IndexDraft, key: string, id: string) => void): void {
    write(this.#ids, record.record, record.id)
    if (record.record === 'claim') write(this.#claimsAbout, record.subject, record.id)
    else if (record.record === 'custody-event') write(this.#custodyOf, record.exhibit, record.id)
    else if (record.record === 'link') {
      write(this.#linksAt, record.from, record.id)
      if (record.to !== record.from) write(this.#linksAt, record.to, record.id)
    } else if (record.record === 'placement') {
      write(this.#placementsOn, record.board, record.id)
      write(this.#placementsOf, record.thing, record.id)
    }
  }
}

function sameIndexKeys(a: object, b: object): boolean {
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return (['record', 'subject', 'from', 'to', 'exhibit', 'board', 'thing'] as const).every(key => x[key] === y[key])
}
