import type { CaseRecord } from '#shared/model/record.ts'
import { references } from './import-adopt.ts'

/**
 * Records in groups that can be taken in one after the other: what a record names is in its group or in one before it,
 * unless it is none of them. Groups are as small as that allows. O(records and what they name), and no deeper for a long chain.
 */
export function* inGroups(records: readonly CaseRecord[]): Generator<readonly CaseRecord[], undefined> {
  const byId = new Map(records.map(record => [record.id, record]))
  const begun = new Set<string>()
  const visit = (record: CaseRecord) => {
    begun.add(record.id)
    return { record, named: references(record).flatMap(({ id }) => byId.get(id) ?? []) }
  }
  const unmet = (named: CaseRecord[]): CaseRecord | undefined => {
    for (let next = named.pop(); next; next = named.pop()) if (!begun.has(next.id)) return next
    return undefined
  }
  for (const first of records) {
    if (begun.has(first.id)) continue
    const group: CaseRecord[] = []
    const path = [visit(first)]
    for (let last = path.at(-1); last; last = path.at(-1)) {
      const next = unmet(last.named)
      if (next) path.push(visit(next))
      else {
        group.push(last.record)
        path.pop()
      }
    }
    yield group
  }
}
