import { defaultScheme, type Graded } from '#shared/model/grade.ts'
import type { ImportTally } from '#shared/model/import-tally.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { edits } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { PlanContext } from './command.ts'
import { settledGrade } from './grade-input.ts'
import { adopt } from './import-adopt.ts'
import { isArranged, ownBoard } from './import-board.ts'
import { handlingOfFile, mayName } from './import-handling.ts'
import { importedIds } from './import-identity.ts'
import type { ImportInput } from './import-input.ts'
import { mappingOps } from './import-mapping.ts'
import { beginOps } from './import-ops.ts'
import { sourceOps } from './import-source.ts'
import { begin, type Taking } from './import-taking.ts'
import { ImportCounter } from './import-tally.ts'
import { takeThings } from './import-things.ts'

/** An import as one commit, and what it says of itself, counted as it was made. */
export interface ImportPlan {
  /** None where nothing is new. */
  readonly ops: readonly Op[]
  readonly tally: ImportTally
  /** The code of the raw file, which is as secret as its most secret part; undefined: the case's own. */
  readonly handling: string | undefined
}

/**
 * Plans what was found and checked, in one pass. Ids are derived from format and key, those of claims from what they say,
 * so that the same file taken in twice adds nothing; and from a key of the case's own, for ids go out where what they were
 * made of is withheld or blacked out. O(things and claims), and of those that are only their value, O(the case's). Throws
 * invalid-input for a wrong grade or title; what is left to check is whether its ops fit the state (problemsAfter).
 */
export function planImport(state: CaseState, input: ImportInput, context: PlanContext): ImportPlan {
  return planned(state, input, context, false)
}

/** The same for a look: its ops are none of things and claims, which are only counted. */
export const countImport = (state: CaseState, input: ImportInput, context: PlanContext): ImportPlan =>
  planned(state, input, context, true)

function planned(state: CaseState, input: ImportInput, context: PlanContext, onlyCounted: boolean): ImportPlan {
  const info = get(state, 'case', 'case')
  // A case of an earlier version has none yet.
  const secret = info?.importKey ?? context.newId('case')
  const unmarked = info?.handling ?? 'RED'
  const handling = handlingOfFile([...input.entities, ...input.links], input.records, unmarked)
  const counter = new ImportCounter(state, input.records)
  const taking: Taking = {
    ...{ state, input, context, counter, begun: new Set(), ops: [], beginOp: beginOps(), onlyCounted },
    grade: gradeOf(input.source),
    names: remembered(claim => mayName(handling, claim, unmarked)),
    idOf: importedIds(secret, input.format, context.hash),
  }
  const carried: CaseRecord[] = adopt(state, input.records, input.exhibit)
  for (const record of carried) if (begin(taking, record)) counter.carried(record)
  const source = taking.idOf('source', input.source.fingerprint)
  takeThings(taking, source)
  const { ops } = taking
  if (!counter.isAnything) return { ops, tally: counter.done(), handling }
  const begun = sourceOps(taking, source)
  if (begun.some(({ changes }) => changes['record'] !== undefined)) counter.other()
  if (onlyCounted) return { ops: [...begun, ...ops], tally: counter.done(), handling }
  const own = (input.boards ?? (isArranged(state) ? 'own' : 'every')) === 'own'
  const kept = [
    ...mappingOps(state, secret, input.format, input.mappings),
    ...(own ? ownBoard(state, ops, input.source.title, context) : []),
    ...(info ? edits(info, { importKey: secret }) : []),
  ]
  return { ops: [...begun, ...ops, ...kept], tally: counter.done(), handling }
}

/** Of every claim that names no grade of its own, as all claims of files. */
const gradeOf = ({ scheme = defaultScheme, sourceGrade, informationGrade }: ImportInput['source']): Graded =>
  settledGrade({ scheme, sourceGrade, informationGrade }, undefined, scheme)

/** Millions of claims are under few codes. */
function remembered(isNamed: (handling: string | undefined) => boolean): Taking['names'] {
  const known = new Map<string | undefined, boolean>()
  return handling => {
    const before = known.get(handling)
    if (before !== undefined) return before
    const is = isNamed(handling)
    known.set(handling, is)
    return is
  }
}
