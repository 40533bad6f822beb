import type { CaseStatus } from '#shared/contract.ts'
import { gradingScheme } from '#shared/model/grade.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { caseScheme } from '#shared/queries/grades.ts'
import type { Answer } from '../command.ts'
import { isHere } from '../find-named.ts'
import { table } from '../table.ts'

const counted = ['entity', 'link', 'claim', 'source', 'exhibit', 'note', 'board'] as const

/** The open case at a glance. */
export function caseFacts(status: CaseStatus, state: CaseState): Answer {
  const counts = countsIn(state)
  const info = get(state, 'case', 'case')
  const rows = [
    ['Case', status.title],
    ['Reference', info?.reference ?? ''],
    ['Handling', info?.handling ?? ''],
    ['Grades in', gradingScheme(caseScheme(state)).title],
    ['Status', info?.status ?? ''],
    ['Folder', status.path],
    ['Holds', counted.map(name => `${counts[name]} ${plural(name, counts[name] ?? 0)}`).join(', ')],
    ['Journal', `${status.seq} ${plural('entry', status.seq)}, head ${status.head.slice(0, 16)}…`],
    ['Undo', status.undo ?? 'nothing'],
    ['Redo', status.redo ?? 'nothing'],
  ]
  return {
    data: { ...status, info, counts },
    text: () => table(rows.filter(row => row[1])),
  }
}

/** Of each kind, what was not removed: in one pass over the records, as they lie in memory. */
function countsIn(state: CaseState): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const record of state.records.values()) {
    if (isHere(record)) counts.set(record.record, (counts.get(record.record) ?? 0) + 1)
  }
  return Object.fromEntries(counted.map(name => [name, counts.get(name) ?? 0]))
}

const plural = (name: string, count: number) =>
  count === 1 ? name : name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`
