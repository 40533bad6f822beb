import { placedBy } from '#shared/model/placement-id.ts'
import type { Applied } from '#shared/ops/applied.ts'
import type { Op } from '#shared/ops/op.ts'
import { all, type CaseState, get, linksAt } from '#shared/ops/state.ts'
import { touchedByTypes } from './types-touched.ts'

/**
 * Ids of the entities and links whose node or edge on this board must be derived again after a commit. Never the whole
 * board, save where a type is shown, hidden or changed: then what is of that type.
 */
export function touchedBy(boardId: string, applied: Applied): ReadonlySet<string> {
  const { after: state, ops } = applied
  const touched = new Set(touchedByTypes(applied))
  for (const op of ops) {
    const placed = placedBy(op.id)
    if (placed?.board === boardId) placement(state, placed.thing, op, touched)
    else if (op.id === boardId) board(state, op, touched)
    else if (!placed) record(state, op, touched)
  }
  return touched
}

function record(state: CaseState, op: Op, touched: Set<string>): void {
  const held = state.records.get(op.id)
  const name = held?.record ?? op.changes['record']?.[0]
  if (name === 'entity') entity(state, op.id, touched)
  else if (name === 'link') link(state, op, touched)
  else if (name === 'claim') for (const id of both(op, 'subject', held)) touched.add(id)
}

/** Its links too: they come and go with it. */
function entity(state: CaseState, id: string, touched: Set<string>): void {
  touched.add(id)
  for (const link of linksAt(state, id)) touched.add(link.id)
}

/** Its ends, whose badges may hang on it, and the links beside it, which make room. */
function link(state: CaseState, op: Op, touched: Set<string>): void {
  touched.add(op.id)
  const held = state.records.get(op.id)
  const ends = new Set([...both(op, 'from', held), ...both(op, 'to', held)])
  for (const end of ends) {
    touched.add(end)
    for (const other of linksAt(state, end)) {
      if (ends.has(other.from) && ends.has(other.to)) touched.add(other.id)
    }
  }
}

/** What a field holds now, and what this op took out of it or put into it. */
function both(op: Op, field: string, held: unknown): string[] {
  const [from, to] = op.changes[field] ?? []
  const now = (held as Readonly<Record<string, unknown>> | undefined)?.[field]
  return [from, to, now].filter(id => typeof id === 'string')
}

function board(state: CaseState, op: Op, touched: Set<string>): void {
  const [from, to] = op.changes['hiddenTypes'] ?? []
  if (from !== undefined) ofTypes(state, new Set([...texts(from), ...texts(to)]), touched)
}

/** Where it is hidden or shown again, its links too; an entity that an undo has taken back is gone by itself. */
function placement(state: CaseState, thing: string, op: Op, touched: Set<string>): void {
  if (op.changes['hidden']) entity(state, thing, touched)
  else if (get(state, 'entity', thing)) touched.add(thing)
}

function ofTypes(state: CaseState, types: ReadonlySet<string>, touched: Set<string>): void {
  for (const { id, type } of all(state, 'entity')) if (types.has(type)) entity(state, id, touched)
}

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [])
