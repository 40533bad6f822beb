import { exhibitOf, formatValue, writeValue } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { exactMoment, writtenDate } from '#shared/model/written-date.ts'

/** The ways exporters may write a date that stands somewhere as words; none where the words are no date. */
export function dateRenderings(words: string): string[] {
  const [date, moment] = [writtenDate(words), exactMoment(words)]
  return [...(date ? renderings(date) : []), ...(moment ? [moment, new Date(moment).toISOString()] : [])]
}

/** The ways exporters and dossier may write a value. */
export const renderings = (value: Value): string[] => written(value, key => key !== 'kind')

/** What is said of a value beside it, in words of the model: two names share a script, two wallets a chain. */
const ofTheModel: ReadonlySet<string> = new Set([
  ...['kind', 'script', 'chain', 'checksum', 'algorithm', 'scheme', 'asset', 'code', 'unit', 'qualifier', 'zone'],
])

/** The same without what other values have in common with it: what the value itself is known by. */
export const ownRenderings = (value: Value): string[] => written(value, key => !ofTheModel.has(key))

function written(value: Value, counts: (key: string) => boolean): string[] {
  const inside = Object.entries(value).flatMap(([key, held]) => (counts(key) && typeof held === 'string' ? [held] : []))
  const plain = inside.filter(text => text.length > 3)
  return exhibitOf(value) === undefined ? [...plain, formatValue(value), writeValue(value)] : []
}
