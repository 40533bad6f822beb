import type { CaseRecord } from '#shared/model/record.ts'
import type { Waiver } from '#shared/model/records/dossier.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { inOrderOfLength, type Term, termOf } from './redaction/term.ts'
import { ownRenderings } from './renderings.ts'

const prefix = 'waived:'

/**
 * What blacked-out claims and notes say, as terms. What is blacked out in its place only still stands in the sentences
 * that waivers were given for: the citation check wrote them, out of those very claims.
 */
export function wordsInPlace(state: CaseState, blacked: ReadonlyMap<string, string>): readonly Term[] {
  const terms = [...blacked].flatMap(([id, placeholder]) => {
    const claim = get(state, 'claim', id)
    const words = claim ? [...ownRenderings(claim.value), claim.original ?? ''] : [get(state, 'note', id)?.text ?? '']
    return [...new Set(words)].flatMap(each => termOf(each, placeholder) ?? [])
  })
  return inOrderOfLength(terms)
}

export const isWaiver = (field: string): boolean => field.startsWith(prefix)

/**
 * The name each waiver of a dossier has in a redacted edition, where it is another. A waiver's key is made of its
 * sentence: who has the rest of the sentence could try names until the key fits. So where a word of it is blacked out,
 * or where the waiver does not say what it was given for, a number stands for the key.
 */
export function waiverNames(before: CaseRecord, after: CaseRecord): ReadonlyMap<string, string> {
  if (before.record !== 'dossier' || after.record !== 'dossier') return new Map()
  const waived = Object.keys(before).filter(isWaiver).sort() as `waived:${string}`[]
  return new Map(
    waived.flatMap((field, at): [string, string][] => {
      const [was, is]: [Waiver | undefined, Waiver | undefined] = [before[field], after[field]]
      const shown = was?.sentence !== undefined && was.sentence === is?.sentence
      return shown ? [] : [[field, `${prefix}${at + 1}`]]
    }),
  )
}

/** A blacked-out dossier with its waivers under those names. */
export function renamed(record: CaseRecord, names: ReadonlyMap<string, string>): CaseRecord {
  if (names.size === 0) return record
  const fields = Object.entries(record).map(([field, held]) => [names.get(field) ?? field, held] as const)
  return Object.fromEntries(fields) as unknown as CaseRecord
}
