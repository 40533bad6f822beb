import { handlingRank } from '#shared/model/handling.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { livesOn, restsOn } from './references.ts'

/** A handling code: of TLP, one of the case's own, or a restriction of a grading scheme. */
export type Code = string

/**
 * Every record to withhold, with the highest code that withholds it: those with a code of their own that is not allowed
 * (`forbidden` lists these), and then whatever rests on them or lived on nothing else. O(records and references).
 */
export function withheldFrom(
  state: CaseState,
  forbidden: (record: CaseRecord) => readonly Code[],
): ReadonlyMap<string, Code> {
  const withheld = new Map<string, Code>()
  const begun = [...state.records.values()].flatMap(record => forbidden(record).map(code => [record.id, code] as const))
  if (begun.length === 0) return withheld
  const { dependents, holders, left } = ties(state)
  // From the highest code down: what several codes reach keeps the highest of them.
  for (const wave of waves(begun)) {
    for (const [id, code] of wave) {
      if (withheld.has(id)) continue
      withheld.set(id, code)
      for (const each of dependents.get(id) ?? []) wave.push([each, code])
      for (const each of holders.get(id) ?? []) {
        const rest = (left.get(each) ?? 0) - 1
        left.set(each, rest)
        if (rest === 0) wave.push([each, code])
      }
    }
  }
  return withheld
}

type Reached = readonly [id: string, code: Code]

function waves(begun: readonly Reached[]): Reached[][] {
  const byRank = Map.groupBy(begun, ([, code]) => handlingRank(code))
  return [...byRank].sort(([a], [b]) => b - a).map(([, wave]) => wave)
}

/** Who rests on whom, who lives on whom, and on how many. */
function ties(state: CaseState) {
  const dependents = new Map<string, string[]>()
  const holders = new Map<string, string[]>()
  const left = new Map<string, number>()
  for (const record of state.records.values()) {
    for (const id of restsOn(record)) push(dependents, id, record.id)
    const ids = livesOn(state, record)
    if (ids.length > 0) left.set(record.id, ids.length)
    for (const id of ids) push(holders, id, record.id)
  }
  return { dependents, holders, left }
}

function push(index: Map<string, string[]>, key: string, id: string): void {
  const held = index.get(key)
  if (held) held.push(id)
  else index.set(key, [id])
}
