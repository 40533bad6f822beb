import { compared } from './letters.ts'
import type { PossibleMatch } from './possible.ts'

/** The same words found for the same redaction and reason, in all their places: mostly decided on together. */
export interface MatchGroup {
  readonly id: string
  readonly matches: readonly [PossibleMatch, ...PossibleMatch[]]
}

/** Groups in the order in which their first was found. */
export function matchGroups(matches: readonly PossibleMatch[]): readonly MatchGroup[] {
  const byWords = Map.groupBy(matches, ({ placeholder, why, form }) => `${placeholder}\n${why}\n${compared(form)}`)
  return [...byWords].flatMap(([id, [first, ...more]]) => (first ? [{ id, matches: [first, ...more] }] : []))
}

/** Whether words a person typed mean what stands in a match. */
export const isMeant = (words: string, { form }: PossibleMatch): boolean =>
  compared(words).trim() === compared(form).trim()

/** What `redaction.decide` takes for these: one decision per redaction and form, in their places, or everywhere. */
export function decisionsFor(matches: readonly PossibleMatch[], everywhere = false) {
  const byForm = Map.groupBy(matches, ({ redaction, form }) => JSON.stringify([redaction, form]))
  return [...byForm.values()].flatMap(([first, ...more]) => {
    if (!first) return []
    const { redaction, form } = first
    return [{ redaction, form, ...(everywhere ? {} : { places: [first, ...more].map(({ key }) => key) }) }]
  })
}
