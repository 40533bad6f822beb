import type { CaseRecord } from '#shared/model/record.ts'
import { changedRecords } from '#shared/ops/applied.ts'
import { derived } from './derived.ts'

/** A number for each kind of row of a table: another one whenever such a row comes, goes or changes its type. */
interface RowsVersion {
  readonly entity: number
  readonly link: number
  readonly claim: number
}

/** What a list of rows must be made anew for. */
export const rowsVersion = derived<RowsVersion>(
  () => ({ entity: 0, link: 0, claim: 0 }),
  (version, applied) => {
    let { entity, link, claim } = version
    for (const { was, now } of changedRecords(applied)) {
      const record = now ?? was
      if (memberOf(was) === memberOf(now)) continue
      if (record?.record === 'entity') entity++
      if (record?.record === 'link') link++
      // what is claimed of a thing that is removed is no row either
      claim++
    }
    const isSame = entity === version.entity && link === version.link && claim === version.claim
    return isSame ? version : { entity, link, claim }
  },
)

/** What says whether, and in which table, a record is a row. */
function memberOf(record: CaseRecord | undefined): string {
  if (record?.record === 'entity' || record?.record === 'link') return record.removed ? '' : record.type
  return record?.record === 'claim' ? record.status : ''
}
