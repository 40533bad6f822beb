import { all, type CaseState, get } from '#shared/ops/state.ts'
import { isCurrent } from '../claims.ts'
import type { TableScope } from './column.ts'

/** The ids of the rows of a table, in the order they came into the case; nothing that was removed. O(the records of that kind). */
export function rowIds(state: CaseState, { rows, type }: TableScope): readonly string[] {
  if (rows === 'claim') return claimIds(state, type)
  return all(state, rows).flatMap(row => (row.removed || (type !== undefined && row.type !== type) ? [] : row.id))
}

function claimIds(state: CaseState, type: string | undefined): readonly string[] {
  return all(state, 'claim').flatMap(claim => {
    if (!isCurrent(claim)) return []
    const subject = subjectOf(state, claim.subject)
    return !subject || subject.removed || (type !== undefined && subject.type !== type) ? [] : claim.id
  })
}

const subjectOf = (state: CaseState, id: string) => get(state, 'entity', id) ?? get(state, 'link', id)

/** The entities that a filter decides a row by: itself, both ends of a link, or what a claim is about. */
export function entitiesOfRow(state: CaseState, id: string): readonly string[] {
  const record = state.records.get(id)
  if (record?.record === 'link') return [record.from, record.to]
  return record?.record === 'claim' ? entitiesOfRow(state, record.subject) : [id]
}
