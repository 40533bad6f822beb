import type { Decision, Redaction } from '#shared/model/records/redaction.ts'

const decisionPrefix = 'decided:'

/** What was decided on possible matches of a redaction, by the name of its field, the first first. */
export const decisionsIn = (redaction: Redaction): readonly (readonly [field: `decided:${string}`, Decision])[] =>
  (Object.entries(redaction) as [string, unknown][])
    .filter((each): each is [`decided:${string}`, Decision] => each[0].startsWith(decisionPrefix))
    .toSorted(([a, { at }], [b, { at: other }]) => (at < other || (at === other && a < b) ? -1 : 1))

export interface Decisions {
  /** Keys of places that may stay readable. */
  readonly left: ReadonlySet<string>
  /** Keys of places that are blacked out as if they were the name. */
  readonly blacked: ReadonlySet<string>
  /** Words that are blacked out wherever they stand, beside what the redaction names. */
  readonly everywhere: readonly string[]
}

/** All decisions of these redactions together. Where one place was decided twice, blacked out wins. */
export function decisionsOf(redactions: readonly Redaction[]): Decisions {
  const all = redactions.flatMap(decisionsIn).map(([, decision]) => decision)
  const placesOf = (as: Decision['as']) =>
    new Set(all.filter(each => each.as === as).flatMap(({ places = [] }) => places))
  const everywhere = all.filter(({ as, places }) => as === 'blacked' && !places).map(({ form }) => form)
  return { left: placesOf('left'), blacked: placesOf('blacked'), everywhere }
}
