import type { FieldValue } from '#shared/model/record-shape.ts'

/** Before and after of one field; null means "absent". */
export type Change = readonly [from: FieldValue | null, to: FieldValue | null]

/**
 * The one change type. A record begins when its `record` field goes from null to its name, and ends when it goes back;
 * so creating, editing, undoing and merging are all the same thing.
 */
export interface Op {
  readonly id: string
  readonly changes: Readonly<Record<string, Change>>
}

/** The op that swaps before and after: applying both leaves everything as it was. */
function invertOp(op: Op): Op {
  const changes: Record<string, Change> = {}
  for (const [field, [from, to]] of Object.entries(op.changes)) changes[field] = [to, from]
  return { id: op.id, changes }
}

/** Inverse of a sequence: each op inverted, in reverse order. */
export function invert(ops: readonly Op[]): Op[] {
  return ops.map(invertOp).reverse()
}
