import { entityTypeByForm } from './types.ts'

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i
/** As `newId` makes them, and as imports derive them. */
const ours = /^[a-z]{2}_[0-9a-z]{16,24}$/
const resource = /^(?:[a-z][a-z0-9+.-]*:\/\/|urn:)\S+$/i

/**
 * Whether an id that a table or graph gives means the same in every file. Row numbers, `n0`, the 0, 1, 2 of Gephi and
 * networkx, names and account numbers do not. Nor does the hash of a transaction: it may pay the same two ends twice.
 */
export const meansSameEverywhere = (id: string): boolean =>
  uuid.test(id) || ours.test(id) || resource.test(id) || entityTypeByForm(id) !== undefined

/** Whether an id was only counted up or typed in, in a format whose ids are meant to hold everywhere: `7`, `e12`, `person-3`, `a`. */
export const isCountedUp = (id: string): boolean => id.length <= 3 || /^[a-pr-z]?[a-z]{0,11}[-_.: #]?\d{1,6}$/i.test(id)

/** What has no id at all: its key is a place in the file, written as JSON-LD writes such nodes. */
export const isBlank = (key: string): boolean => key.startsWith('_:')

/** A key made of others, which is a mere place where one of them is. */
export const keyOf = (...parts: readonly string[]): string => {
  const key = parts.join(' ')
  return parts.some(isBlank) && !isBlank(key) ? `_:${key}` : key
}
