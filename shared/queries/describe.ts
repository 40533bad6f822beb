import { capitalised } from '#shared/model/capitalised.ts'
import { entityType, formatValue, linkType } from '#shared/model/lookup.ts'
import { placedBy } from '#shared/model/placement-id.ts'
import { recordShape } from '#shared/model/record.ts'
import type { CommitBody } from '#shared/ops/commit.ts'
import { splitCommand } from '#shared/ops/history.ts'
import { invert, type Op } from '#shared/ops/op.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { labelOf } from './label.ts'

/**
 * A commit as one sentence for journal, undo and dossier: `Added wallet "0x098B…2F96"`. Names come from the state as
 * it is now, or from the ops where the record is gone.
 */
export function describe(state: CaseState, commit: CommitBody): string {
  const [verb, command] = splitCommand(commit.command)
  // An undo is told as what it took back, in the order in which that was done.
  const ops = verb === 'undo' ? invert(commit.ops) : commit.ops
  const sentence = command === 'import.take' ? describeImport(ops) : describeOps(state, ops)
  if (verb === 'do') return sentence
  return `${verb === 'undo' ? 'Undid' : 'Redid'}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`
}

function describeOps(state: CaseState, ops: readonly Op[]): string {
  const begun = ops.filter(op => op.changes['record']?.[0] === null)
  const first = begun.find(op => began(op) !== 'claim') ?? begun[0]
  if (first) return describeBeginning(state, first, begun)
  const [op] = ops
  return op ? describeEdit(state, op, ops) : 'Changed nothing'
}

/** `Imported "Vendor feed": 12 entities, 1 link, 40 claims`; what is here already brings no source. */
function describeImport(ops: readonly Op[]): string {
  const count = (record: string, one: string, many = `${one}s`) => {
    const found = ops.filter(op => began(op) === record).length
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`]
  }
  const parts = [...count('entity', 'entity', 'entities'), ...count('link', 'link'), ...count('claim', 'claim')]
  const source = ops.find(op => began(op) === 'source')
  const what = source ? ` ${quoted(to(source, 'title'))}` : ' more of a file'
  return `Imported${what}: ${parts.join(', ') || 'other records'}`
}

const began = (op: Op) => op.changes['record']?.[1]
const to = (op: Op, field: string) => op.changes[field]?.[1] as string | undefined

function describeBeginning(state: CaseState, op: Op, begun: readonly Op[]): string {
  const same = begun.filter(each => began(each) === began(op)).length
  switch (began(op)) {
    case 'case':
      return `Opened the case "${to(op, 'title')}"`
    case 'entity':
      return `Added ${typeTitle(to(op, 'type'))} ${quoted(nameOf(state, op, begun))}${more(same)}`
    case 'link':
      return `Linked ${labelOf(state, to(op, 'from') ?? '')} ${linkTitle(to(op, 'type'))} ${labelOf(state, to(op, 'to') ?? '')}${more(same)}`
    case 'claim':
      return describeClaim(state, op)
    case 'exhibit':
      return `Attached exhibit ${to(op, 'number')} ${quoted(to(op, 'title'))}${more(same)}`
    case 'custody-event':
      return `${capitalised(to(op, 'action') ?? '')} ${labelOf(state, to(op, 'exhibit') ?? '')}${more(same)}`
    case 'source':
      return `Added source ${to(op, 'code')} ${quoted(to(op, 'title'))}${more(same)}`
    case 'branch':
      return `Went on with this branch after entry ${op.changes['after']?.[1]}, and set ${op.changes['entries']?.[1]} entries of another aside`
    case 'note':
      return `Wrote a note ${quoted(to(op, 'text'))}`
    default:
      return `Added ${titleOfRecord(began(op))} ${quoted(to(op, 'title'))}${more(same)}`
  }
}

const more = (count: number) => (count > 1 ? ` and ${count - 1} more` : '')
const quoted = (text: string | undefined) => (text ? `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"` : '')
const typeTitle = (id: string | undefined) => entityType(id ?? '')?.title.toLowerCase() ?? id ?? 'entity'
const linkTitle = (id: string | undefined) => `— ${linkType(id ?? '')?.title ?? id} →`
const titleOfRecord = (name: unknown) => recordShape(String(name))?.title.toLowerCase() ?? 'something'

/** An entity's name: as the case calls it now, or as this commit first did. */
function nameOf(state: CaseState, op: Op, begun: readonly Op[]): string {
  if (state.records.has(op.id)) return labelOf(state, op.id)
  const claim = begun.find(each => began(each) === 'claim' && to(each, 'subject') === op.id)
  return claim ? claimedValue(claim) : ''
}

function claimedValue(op: Op): string {
  const value = op.changes['value']?.[1]
  return typeof value === 'object' && value !== null && 'kind' in value ? formatValue(value as never) : ''
}

function describeClaim(state: CaseState, op: Op): string {
  const source = to(op, 'source')
  const from = source ? `, from ${state.records.has(source) ? labelOf(state, source) : 'a source'}` : ''
  return `Claimed ${to(op, 'property')} ${quoted(claimedValue(op))} of ${labelOf(state, to(op, 'subject') ?? '')}${from}`
}

const gradeMarks = ['scheme', 'sourceGrade', 'informationGrade', 'handlingGrade'] as const

function describeEdit(state: CaseState, op: Op, ops: readonly Op[]): string {
  const placed = placedBy(op.id)
  if (placed) return describePlacements(labelOf(state, placed.board), ops)
  const label = labelOf(state, op.id)
  const touched = new Set(ops.flatMap(each => Object.keys(each.changes)))
  const [field] = touched
  const record = state.records.get(op.id)
  if (record?.record === 'board')
    return touched.has('hiddenTypes') ? `Chose which types ${label} shows` : `Changed the board ${label}`
  if (field?.startsWith('waived:')) {
    return `${op.changes[field]?.[1] ? 'Waived a finding of' : 'Took back a waiver of'} the dossier ${label}`
  }
  if (record?.record === 'redaction' && field?.startsWith('decided:')) return describeDecision(op, record.number)
  if (touched.has('removed')) {
    const subjects = ops.filter(each => state.records.get(each.id)?.record !== 'link')
    const subject = subjects[0] ?? op
    const verb = op.changes['removed']?.[1] ? 'Removed' : 'Brought back'
    return `${verb} ${labelOf(state, subject.id)}${more(subjects.length)}`
  }
  if (to(op, 'status') === 'retracted') return `Retracted the ${label}`
  if (ops.some(each => each.changes['preferred']?.[1] === true)) return `Preferred one ${label}`
  if (record?.record !== 'case' && gradeMarks.some(each => touched.has(each)))
    return `Graded ${label}${more(ops.length)}`
  const title = record ? recordShape(record.record)?.fields[field ?? '']?.title : undefined
  return `Changed ${title ?? field} of ${label}`
}

function describeDecision({ changes }: Op, number: number): string {
  const [decided, ...others] = Object.values(changes)
  const [from, to] = decided ?? []
  const { as, form } = (to ?? from ?? {}) as { as?: string; form?: string }
  const what = `${quoted(form)}${more(others.length + 1)}`
  if (!to) return `Took back what was decided on ${what} beside [REDACTED ${number}]`
  return as === 'left'
    ? `Left ${what} readable beside [REDACTED ${number}]`
    : `Blacked out ${what} as [REDACTED ${number}]`
}

function describePlacements(board: string, ops: readonly Op[]): string {
  const changing = (field: string) => ops.filter(({ changes }) => changes[field])
  const nodes = ({ length }: readonly Op[]) => (length === 1 ? '1 node' : `${length} nodes`)
  const [moved, locked, hidden] = [changing('at'), changing('locked'), changing('hidden')]
  const isSet = (some: readonly Op[], field: string) => some.some(({ changes }) => changes[field]?.[1])
  if (moved.length > 0) return `Moved ${nodes(moved)} on ${board}`
  if (locked.length > 0) return `${isSet(locked, 'locked') ? 'Locked' : 'Unlocked'} ${nodes(locked)} on ${board}`
  return `${isSet(hidden, 'hidden') ? 'Hid' : 'Showed'} ${nodes(hidden)} on ${board}`
}
