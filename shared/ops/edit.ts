import { placementId } from '#shared/model/placement-id.ts'
import type { CaseRecord, RecordName, RecordNamed } from '#shared/model/record.ts'
import type { FieldValue } from '#shared/model/record-shape.ts'
import { sameValue } from './canonical.ts'
import { blank } from './changed.ts'
import type { Change, Op } from './op.ts'
import { type CaseState, placementOf } from './state.ts'

type OptionalOf<R> = { [K in keyof R]-?: object extends Pick<R, K> ? K : never }[keyof R]

/** A record about to be made: what is optional may also be undefined. */
export type Draft<R> = Omit<R, OptionalOf<R>> & { readonly [K in OptionalOf<R>]?: R[K] | undefined }

/** The op that brings a record into being. Fields that are undefined, and those that follow from its id, are left out. */
export function create<N extends RecordName>(record: Draft<RecordNamed<N>> & { readonly record: N }): Op {
  const changes: Record<string, Change> = {}
  const { id, ...fields } = record as unknown as { id: string } & Record<string, FieldValue | undefined>
  const derivedFields = blank(id)
  for (const [field, value] of Object.entries(fields))
    if (value !== undefined && value !== derivedFields[field]) changes[field] = [null, value]
  return { id, changes }
}

/** New values by field; null clears one, undefined leaves it. */
type Edits<R> = { readonly [K in keyof R]?: R[K] | null | undefined }

/** The op that changes some fields (null clears one), or null where nothing would change. */
function edit<R extends CaseRecord>(record: R, edits: Edits<Omit<R, 'id' | 'record'>>): Op | null {
  const changes: Record<string, Change> = {}
  const held = record as unknown as Record<string, FieldValue | undefined>
  for (const [field, to] of Object.entries(edits) as [string, FieldValue | null | undefined][]) {
    const from = held[field] ?? null
    if (to !== undefined && !sameValue(from, to)) changes[field] = [from, to]
  }
  return Object.keys(changes).length > 0 ? { id: record.id, changes } : null
}

/** Edits as a list, ready to spread into a plan. */
export function edits<R extends CaseRecord>(record: R, change: Edits<Omit<R, 'id' | 'record'>>): Op[] {
  const op = edit(record, change)
  return op ? [op] : []
}

/** The op that changes how a thing lies on a board, whether it was placed, locked or hidden there before or not. */
export function place(
  state: CaseState,
  board: string,
  thing: string,
  change: Edits<Pick<RecordNamed<'placement'>, 'at' | 'locked' | 'hidden'>>,
): Op[] {
  return edits(
    placementOf(state, board, thing) ?? ({ id: placementId(board, thing) } as RecordNamed<'placement'>),
    change,
  )
}

/** A yes-or-no input as a flag field holds it: true, or absent; undefined leaves it as it is. */
export function asFlag(input: boolean | undefined): true | null | undefined {
  return input === undefined ? undefined : input || null
}
