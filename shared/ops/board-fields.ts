/**
 * Until placements were records of their own, a board held them in fields named after what they place: `at:<id>`,
 * `locked:<id>` and `hidden:<id>`. Journals and exports of that time stay as they are; whoever reads one gets placements.
 */
import { placementId } from '#shared/model/placement-id.ts'
import type { Change, Op } from './op.ts'

const placementFields = ['at', 'locked', 'hidden'] as const

type BoardField = readonly [field: (typeof placementFields)[number], thing: string]

/** `at:en_1` → `['at', 'en_1']`; undefined for any other name. */
function boardField(name: string): BoardField | undefined {
  const colon = name.indexOf(':')
  if (colon < 0) return undefined
  const field = placementFields.find(each => each.length === colon && name.startsWith(each))
  return field && [field, name.slice(colon + 1)]
}

const isOfThatTime = (fields: object) => {
  for (const name in fields) if (boardField(name)) return true
  return false
}

/** The same ops, with a change of a placement for each change of such a field. Ops that have none are the same objects. */
export function withPlacements(ops: readonly Op[]): readonly Op[] {
  return ops.some(op => isOfThatTime(op.changes)) ? ops.flatMap(op => (isOfThatTime(op.changes) ? apart(op) : op)) : ops
}

function apart({ id, changes }: Op): Op[] {
  const [own, placements] = split(id, changes)
  return [...(Object.keys(own).length > 0 ? [{ id, changes: own }] : []), ...placements]
}

/** The changes that stay with the board, and an op for each thing that it placed. */
function split(board: string, changes: Op['changes']): readonly [own: Op['changes'], placements: Op[]] {
  const own: Record<string, Change> = {}
  const ofThing = new Map<string, Record<string, Change>>()
  for (const [name, change] of Object.entries(changes)) {
    const [field, thing] = boardField(name) ?? []
    if (field === undefined || thing === undefined) own[name] = change
    else {
      const held = ofThing.get(thing)
      if (held) held[field] = change
      else ofThing.set(thing, { [field]: change })
    }
  }
  return [own, [...ofThing].map(([thing, placed]) => ({ id: placementId(board, thing), changes: placed }))]
}

/** A record as it was exported then, as it is now: a board and its placements. Any other record is the same object. */
export function recordsWithPlacements(record: object): readonly object[] {
  const { record: kind, id } = record as { readonly record?: unknown; readonly id?: unknown }
  if (kind !== 'board' || typeof id !== 'string' || !isOfThatTime(record)) return [record]
  const own: Record<string, unknown> = {}
  const placements = new Map<string, Record<string, unknown>>()
  for (const [name, value] of Object.entries(record)) {
    const [field, thing] = boardField(name) ?? []
    if (field === undefined || thing === undefined) own[name] = value
    else {
      const held = placements.get(thing) ?? { id: placementId(id, thing), record: 'placement', board: id, thing }
      placements.set(thing, { ...held, [field]: value })
    }
  }
  return [own, ...placements.values()]
}
