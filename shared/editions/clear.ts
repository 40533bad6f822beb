import { RedThreadError } from '#shared/errors.ts'
import { restriction } from '#shared/model/grade.ts'
import { type HandlingCode, handlingCodes, handlingRank, isTlp, readHandling } from '#shared/model/handling.ts'
import { type CaseRecord, ownHandling, recordShape } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { Withheld } from './edition.ts'
import { withoutMentions, withoutWords } from './prune-record.ts'
import { type Code, withheldFrom } from './withheld.ts'

export interface Cleared {
  readonly state: CaseState
  /** In the order of the case. */
  readonly withheld: readonly Withheld[]
}

/**
 * The case without what a reader cleared up to this TLP code may not have. A code outside TLP, and a restriction of a
 * grading scheme (`3x5x2 C`, `5x5x5 4`, `5x5x5 5`), withholds from everybody unless `alsoAllowed` names it.
 *
 * What carries no code of its own has the case's, a release that of what went out with it too. A record is as secret as
 * the most secret thing it rests on: a claim as its source and its exhibits, a source as its exhibit and the source that
 * reports it, a part as the exhibit it was taken out of, a custody event as its exhibit and the release it was for, a link
 * as its ends, a note as what it is about. An entity or link goes with the last of its claims, a group with the last of its
 * members. Where the case's own code is above, its words go as well: only reference, status and scheme stay, and boards
 * become "Board 1".
 *
 * Nothing that remains names anything withheld, and every source and exhibit a remaining claim names remains. O(size of
 * the case). Throws unknown-handling where `upTo` is not TLP.
 */
export function clear(state: CaseState, upTo: string, alsoAllowed: readonly string[] = []): Cleared {
  const limit = readHandling(upTo)
  if (!isTlp(limit)) throw new RedThreadError('unknown-handling', { code: upTo, known: handlingCodes })
  const named = new Set(alsoAllowed.map(readHandling))
  const allows = (code: Code) => named.has(code) || handlingRank(code) <= handlingRank(limit)
  const unmarked: HandlingCode = get(state, 'case', 'case')?.handling ?? 'RED'
  const withheld = withheldFrom(state, record => codesOf(state, record, unmarked).filter(code => !allows(code)))
  if (withheld.size === 0 && allows(unmarked)) return { state, withheld: [] }
  const frame = allows(unmarked) ? (record: CaseRecord) => record : (record: CaseRecord) => withoutWords(record, limit)
  const kept: CaseRecord[] = []
  const gone: Withheld[] = []
  for (const record of state.records.values()) {
    const handling = withheld.get(record.id)
    if (handling === undefined) kept.push(frame(withoutMentions(record, withheld)))
    else if (!recordShape(record.record)?.unlisted) gone.push({ id: record.id, record: record.record, handling })
  }
  return { state: stateOf(kept), withheld: gone }
}

/** The codes a record has by itself. What is as secret as its claims, or as what it rests on, has none of its own. */
function codesOf(state: CaseState, record: CaseRecord, unmarked: HandlingCode): Code[] {
  const secrecy = recordShape(record.record)?.secrecy
  if (secrecy?.by === 'frame') return []
  if (secrecy?.by === 'claims') return state.claimsAbout.has(record.id) ? [] : [unmarked]
  const own = ownHandling(record)
  const raised = secrecy?.mark === undefined ? undefined : (record as unknown as Record<string, string>)[secrecy.mark]
  const restricted = 'sourceGrade' in record ? restriction(record) : null
  return [
    own === undefined ? unmarked : readHandling(own),
    ...(raised === undefined ? [] : [readHandling(raised)]),
    ...(restricted ? [restricted] : []),
  ]
}
