import { defaultScheme, type Graded } from '#shared/model/grade.ts'
import type { ImportTally } from '#shared/model/import-tally.ts'
import { edits } from '#shared/ops/edit.ts'
import type { Op } from '#shared/ops/op.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import type { PlanContext } from './command.ts'
import { settledGrade } from './grade-input.ts'
import { adopt } from './import-adopt.ts'
import { isArranged, newlyShown, ownBoard } from './import-board.ts'
import { inGroups } from './import-groups.ts'
import { handlingOfFile, mayName } from './import-handling.ts'
import { importedIds } from './import-identity.ts'
import type { ImportInput } from './import-input.ts'
import { mappingOps } from './import-mapping.ts'
import { beginOps } from './import-ops.ts'
import { mostOpsInPart, partLimit } from './import-part.ts'
import { sourceOps } from './import-source.ts'
import { begin, type Taking } from './import-taking.ts'
import { ImportCounter } from './import-tally.ts'
import { takeThings } from './import-things.ts'

/** An import, and what it says of itself, counted as it was made. */
export interface ImportPlan {
  /** None where nothing is new. */
  readonly ops: readonly Op[]
  readonly tally: ImportTally
  /** The code of the raw file, which is as secret as its most secret part; undefined: the case's own. */
  readonly handling: string | undefined
}

/** The same while it is made: a million rows are too many ops to hold at once, or for one entry of the journal. */
export interface ImportParts extends Pick<ImportPlan, 'handling'> {
  /** Each makes sense with those before it; those of a look may be empty. None holds anything where nothing is new. To be walked through once. */
  readonly parts: Generator<readonly Op[], undefined>
  /** Once all parts were made. */
  readonly tally: () => ImportTally
}

/**
 * Plans what was found and checked, in one pass. Ids are derived from format and key, those of claims from what they say,
 * so that the same file taken in twice adds nothing; and from a key of the case's own, for ids go out where what they were
 * made of is withheld or blacked out. O(things and claims), and of those that are only their value, O(the case's). Throws
 * invalid-input for a wrong grade or title; what is left to check is whether its ops fit the state (problemsAfter).
 */
export const planImport = (state: CaseState, input: ImportInput, context: PlanContext): ImportPlan =>
  whole(planParts(state, input, context, { most: Number.POSITIVE_INFINITY }))

/** The same for a look: its ops are none of things and claims, which are only counted. */
export const countImport = (state: CaseState, input: ImportInput, context: PlanContext): ImportPlan =>
  whole(planParts(state, input, context, { most: Number.POSITIVE_INFINITY, onlyCounted: true }))

function whole({ parts, tally, handling }: ImportParts): ImportPlan {
  const ops = [...parts].flat()
  return { ops, tally: tally(), handling }
}

interface HowPlanned {
  /** About so many ops in a part, fewer where their texts are long. */
  readonly most?: number
  readonly onlyCounted?: boolean
}

/** As `planImport`, part by part. */
export function planParts(
  state: CaseState,
  input: ImportInput,
  context: PlanContext,
  { most = mostOpsInPart, onlyCounted = false }: HowPlanned = {},
): ImportParts {
  const info = get(state, 'case', 'case')
  // A case of an earlier version has none yet.
  const secret = info?.importKey ?? context.newId('case')
  const unmarked = info?.handling ?? 'RED'
  const handling = handlingOfFile(input.said, input.records, unmarked)
  const counter = new ImportCounter(state, input.records)
  const own = !onlyCounted && (input.boards ?? (isArranged(state) ? 'own' : 'every')) === 'own'
  const taking: Taking = {
    ...{ state, input, context, counter, begun: new Set(), ops: [], beginOp: beginOps(), onlyCounted },
    shown: own ? newlyShown() : undefined,
    grade: gradeOf(input.source),
    names: remembered(claim => mayName(handling, claim, unmarked)),
    idOf: importedIds(secret, input.format, context.hash),
  }
  const last = () => [
    ...mappingOps(state, secret, input.format, input.mappings),
    ...(taking.shown ? ownBoard(state, taking.shown, input.source.title, context) : []),
    ...(info ? edits(info, { importKey: secret }) : []),
  ]
  return { parts: partsOf(taking, most, onlyCounted ? () => [] : last), tally: () => counter.done(), handling }
}

/** Things counted between two pauses of a look, which may be cancelled there. */
const mostLooked = 5_000

/** Where anything is new, its source comes first: all that follows rests on it. */
function* partsOf(taking: Taking, most: number, last: () => readonly Op[]): Generator<readonly Op[], undefined> {
  const { input, counter } = taking
  const source = taking.idOf('source', input.source.fingerprint)
  let isBegun = false
  const limit = partLimit(most)
  const cut = (): readonly Op[] => {
    const ops = taking.ops.splice(0)
    limit.begin()
    if (isBegun) return ops
    isBegun = true
    const begun = sourceOps(taking, source)
    if (begun.some(({ changes }) => changes['record'] !== undefined)) counter.other()
    return [...begun, ...ops]
  }
  const carried = adopt(taking.state, input.records, input.exhibit)
  for (const group of carried.length > most ? inGroups(carried) : [carried]) {
    for (const record of group) if (begin(taking, record)) counter.carried(record)
    if (limit.isReached(taking.ops)) yield cut()
  }
  let looked = 0
  for (const _ of takeThings(taking, source)) {
    if (limit.isReached(taking.ops)) yield cut()
    else if (taking.onlyCounted && ++looked % mostLooked === 0) yield []
  }
  if (!counter.isAnything) return
  const rest = [...cut(), ...last()]
  for (let from = 0; from < rest.length; from += most) yield rest.slice(from, from + most)
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
