import type { CaseRecord } from '#shared/model/record.ts'
import { changedRecords } from '#shared/ops/applied.ts'
import { derived } from './derived.ts'

/** Numbers that change: for each kind of row whenever one comes, goes or changes its type, and `said` whenever anything is said. */
interface RowsVersion {
  readonly entity: number
  readonly link: number
  readonly claim: number
  /** What filters and sorting go by: another claim, link or grade may let any row pass, or move it. */
  readonly said: number
}

/** What a list of rows must be made anew for, within one copy of the case. */
export const rowsVersion = derived<RowsVersion>(
  () => ({ entity: 0, link: 0, claim: 0, said: 0 }),
  (version, applied) => {
    let { entity, link, claim, said } = version
    for (const { was, now } of changedRecords(applied)) {
      const name = (now ?? was)?.record ?? ''
      if (!counted.has(name)) continue
      said++
      if (memberOf(was) === memberOf(now)) continue
      if (name === 'entity') entity++
      if (name === 'link') link++
      // what is claimed of a thing that is removed is no row either
      claim++
    }
    return said === version.said ? version : { entity, link, claim, said }
  },
)

const counted: ReadonlySet<string> = new Set(['entity', 'link', 'claim', 'source'])

/** What says whether, and in which table, a record is a row. */
function memberOf(record: CaseRecord | undefined): string {
  if (record?.record === 'entity' || record?.record === 'link') return record.removed ? '' : record.type
  return record?.record === 'claim' ? record.status : ''
}
