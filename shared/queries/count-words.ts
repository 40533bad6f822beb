import type { Catalogue } from '#shared/model/catalogue.ts'
import { recordShape } from '#shared/model/record.ts'

/** "1 place", "1,200 places"; `more` where adding an s is not enough. */
export const countWords = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : more}`

/** So many records of a kind, as in a sentence: "1 custody event", "3 entities". A kind that is not ours keeps its name. */
export function recordWords(record: string, count: number): string {
  const one = recordShape(record)?.title.toLowerCase() ?? record
  return countWords(count, one, pluralOf(one))
}

/** So many entities of a type: "1 company", "4 companies", "2 IP addresses". A type that is not ours keeps its name. */
export function typeWords(catalogue: Catalogue, type: string, count: number): string {
  const known = catalogue.entityType(type)
  return countWords(count, known ? inSentence(known.title) : type, known ? inSentence(known.plural) : type)
}

/** What a file holds by kinds: records or types of ours, or the file's own words, which stay as they are. */
export function heldWords(catalogue: Catalogue, what: string, count: number): string {
  if (recordShape(what)) return recordWords(what, count)
  if (catalogue.entityType(what)) return typeWords(catalogue, what, count)
  return `${count.toLocaleString('en')} ${count === 1 ? what.replace(countedMany, '$1') : what}`
}

/** What an import counts in words of its own, which are for many. */
const countedMany = /^(row|node|link|value|figure)s(?= (?:in the file$|of |with |shown ))/

/** Small, but for what is spelled in capitals: "IP address". */
const inSentence = (title: string) => (/^\p{Lu}{2}/u.test(title) ? title : title.toLowerCase())

function pluralOf(one: string): string {
  if (one.endsWith('y')) return `${one.slice(0, -1)}ies`
  return one.endsWith('is') ? `${one.slice(0, -2)}es` : `${one}s`
}
