import { formatValue } from '#shared/model/lookup.ts'
import { placedBy } from '#shared/model/placement-id.ts'
import { type CaseRecord, fieldOf, type RecordNamed, recordShape } from '#shared/model/record.ts'
import { type Naming, quoted } from '#shared/model/record-shape.ts'
import type { Op } from '#shared/ops/op.ts'
import { captionOf, labelOf, namingIn } from '#shared/queries/label.ts'
import type { Done } from './command.ts'

export const began = (op: Op) => op.changes['record']?.[1]

/** Whether any of them gives a field a value, as opposed to clearing it. */
export const isSet = (ops: readonly Op[], field: string) => ops.some(({ changes }) => changes[field]?.[1])

export const touched = (ops: readonly Op[]) => new Set(ops.flatMap(({ changes }) => Object.keys(changes)))

export const more = (count: number) => (count > 1 ? ` and ${(count - 1).toLocaleString('en')} more` : '')

/** A record as an op began it: it may be gone since. */
const asBegun = ({ id, changes }: Op): CaseRecord =>
  ({
    id,
    ...Object.fromEntries(Object.entries(changes).map(([field, [, to]]) => [field, to])),
  }) as unknown as CaseRecord

/**
 * What the records say that a commit touched: that the first of them came into the case (of a claim only where nothing
 * else did), that it left it or came back, or which of its fields changed. The sentence of most commands, and of those
 * this version does not know.
 */
export function ofItsRecords(done: Done): string {
  const begun = done.ops.filter(op => began(op) !== undefined && began(op) !== null)
  const first = begun.find(op => began(op) !== 'claim') ?? begun[0]
  if (first) return beginning(done, first, begun)
  const [op] = done.ops
  return op ? change(done, op) : 'Changed nothing'
}

function beginning(done: Done, op: Op, begun: readonly Op[]): string {
  const record = asBegun(op)
  const naming = namingOf(done)
  const shape = recordShape(record.record)
  const others = more(begun.filter(each => began(each) === record.record).length)
  if (shape?.begun) return `${shape.begun(record, naming)}${others}`
  return `Added ${shape?.title.toLowerCase() ?? 'something'} ${quoted(captionOf(record, naming))}${others}`
}

function change({ state, ops }: Done, op: Op): string {
  const fields = touched(ops)
  if (fields.has('removed')) {
    // The links at an entity go with it; they are not what was meant.
    const meant = ops.filter(each => state.records.get(each.id)?.record !== 'link')
    const verb = isSet(ops, 'removed') ? 'Removed' : 'Brought back'
    return `${verb} ${labelOf(state, (meant[0] ?? op).id)}${more(meant.length)}`
  }
  const [field = ''] = fields
  const shape = recordShape(state.records.get(op.id)?.record ?? '')
  return `Changed ${(shape && fieldOf(shape, field)?.title) ?? field} of ${labelOf(state, op.id)}`
}

/** Names as the case has them now, or as the commit first gave them where what it began is gone. */
function namingOf({ state, ops }: Done): Naming {
  const naming = namingIn(state)
  let begun: ReadonlyMap<string, CaseRecord> | undefined
  const inCommit = (id: string) => {
    begun ??= new Map(ops.flatMap(op => (began(op) ? [[op.id, asBegun(op)] as const] : [])))
    return begun.get(id)
  }
  const named: Naming = {
    ...naming,
    label: id => {
      const gone = state.records.has(id) ? undefined : inCommit(id)
      return gone ? captionOf(gone, named) : naming.label(id)
    },
    entity: entity => claimed(ops, entity.id) ?? naming.entity(entity),
  }
  return named
}

/** The first thing that a commit claimed of an entity, which is what it was called by. */
function claimed(ops: readonly Op[], entity: string): string | undefined {
  const op = ops.find(each => began(each) === 'claim' && each.changes['subject']?.[1] === entity)
  return op && formatValue((asBegun(op) as RecordNamed<'claim'>).value)
}

/** How nodes lie on a board now: `Moved 3 nodes on Main story`. */
export function onBoard({ state, ops }: Done, verb: string): string {
  const board = placedBy(ops[0]?.id ?? '')?.board ?? ''
  return `${verb} ${ops.length === 1 ? '1 node' : `${ops.length.toLocaleString('en')} nodes`} on ${labelOf(state, board)}`
}

const gradeMarks = ['scheme', 'sourceGrade', 'informationGrade', 'handlingGrade'] as const

/** That something was graded, where it was. */
export function graded(done: Done): string {
  const [op] = done.ops
  const fields = touched(done.ops)
  if (!op || !gradeMarks.some(mark => fields.has(mark))) return ofItsRecords(done)
  return `Graded ${labelOf(done.state, op.id)}${more(done.ops.length)}`
}
