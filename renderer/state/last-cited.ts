import { isImportedId } from '#shared/commands/import-identity.ts'
import { type Applied, changedRecords } from '#shared/ops/applied.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { derived } from './derived.ts'

/** So many are kept: as many edits can be undone before all claims are looked through again. */
const most = 200

/** Ids of the newest claims that somebody made by hand and that name a source, the newest first: an import says nothing of what comes next. */
export const lastCitedOf = derived<readonly string[]>(
  state => lookedThrough(state),
  (newest, applied) => {
    const come = citedAnew(applied)
    const left = newest.filter(id => get(applied.after, 'claim', id)?.source !== undefined)
    if (come.length === 0 && left.length === newest.length) return newest
    return left.length === 0 ? lookedThrough(applied.after) : [...come.toReversed(), ...left].slice(0, most)
  },
)

const lookedThrough = (state: CaseState): readonly string[] =>
  all(state, 'claim')
    .filter(({ id, source }) => source !== undefined && !isImportedId(id))
    .slice(-most)
    .map(({ id }) => id)
    .reverse()

const citedAnew = (applied: Applied): string[] =>
  changedRecords(applied).flatMap(({ id, was, now }) =>
    !was && now?.record === 'claim' && now.source !== undefined && !isImportedId(id) ? [id] : [],
  )
