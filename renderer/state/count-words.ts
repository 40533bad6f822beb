import { recordShape } from '#shared/model/record.ts'

/** "1 place", "1,200 places"; `more` where adding an s is not enough. */
export const countWords = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** So many records of a kind, as in a sentence: "1 custody event", "3 entities". A kind that is not ours keeps its name. */
export function recordWords(record: string, count: number): string {
  const one = recordShape(record)?.title.toLowerCase() ?? record
  return countWords(count, one, pluralOf(one))
}

function pluralOf(one: string): string {
  if (one.endsWith('y')) return `${one.slice(0, -1)}ies`
  return one.endsWith('is') ? `${one.slice(0, -2)}es` : `${one}s`
}
