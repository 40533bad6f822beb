import { recordShape } from '#shared/model/record.ts'

/** So many records of a kind, as in a sentence: "1 custody event", "3 entities". A kind that is not ours keeps its name. */
export function recordWords(record: string, count: number): string {
  const one = recordShape(record)?.title.toLowerCase() ?? record
  return `${count.toLocaleString('en')} ${count === 1 ? one : pluralOf(one)}`
}

function pluralOf(one: string): string {
  if (one.endsWith('y')) return `${one.slice(0, -1)}ies`
  return one.endsWith('is') ? `${one.slice(0, -2)}es` : `${one}s`
}
