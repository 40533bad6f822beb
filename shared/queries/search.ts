import type { CaseRecord } from '#shared/model/record.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { bestOf } from './best.ts'
import { mayHold } from './letters.ts'
import { misspelt } from './misspelt.ts'
import { type Line, rowsOf, type SearchIndex, type SearchRow } from './search-index.ts'
import { joinedMark, placeIn, type SearchTerm, searchTerms } from './search-terms.ts'

export interface Hit {
  /** The entity, link, source, exhibit, note or board found. */
  readonly id: string
  /** The words that matched, as they stand. */
  readonly text: string
  /** What the words are: a property id, or a field. */
  readonly where: string
  /** How well it fits, 0 best; `misspeltRank` where a word of it is only spelled nearly so. */
  readonly rank: number
}

export interface Found {
  /** The best first. */
  readonly hits: readonly Hit[]
  /** How many more things fit. */
  readonly more: number
}

export const misspeltRank = 4

export interface SearchOptions {
  /** So many hits at most; 50 where none is named. */
  readonly limit?: number
  /** Finds no other records than these. */
  readonly among?: (record: CaseRecord) => boolean
}

/**
 * Finds every part of the query in one line, anywhere in it, as search-terms.ts takes a query apart and search-form.ts folds it.
 * Best first: the whole text, then a beginning, then the beginning of a word, then anywhere, then what has one letter too
 * many, too few, wrong or in the wrong place. Linear over the lines, most of which their letters rule out.
 */
export function search(index: SearchIndex, state: CaseState, query: string, options: SearchOptions = {}): Found {
  const { limit = 50, among } = options
  const best = bestOf(compared, limit)
  const sought = searchTerms(query)
  const counted = new Uint8Array(state.records.end)
  let count = 0
  const take = ({ id, text, where }: Line, thing: number | undefined, rank: number) => {
    const record = among && state.records.get(id)
    if (thing === undefined || (among && !(record && among(record)))) return
    if (counted[thing] === 0) count++
    counted[thing] = 1
    best.add({ id, text, where, rank })
  }
  const [opening, whole] = [` ${sought[0]?.form ?? ''}`, sought.map(part => part.form).join(' ')]
  for (const row of rowsOf(index, state)) {
    const exact = new Uint8Array(row.forms.length)
    for (const [n, at] of formsWith(row, sought)) {
      exact[n] = 1
      const line = row.line(n)
      if (line) take(line, row.things[n], rankOf(line.form, at, opening, whole))
    }
    for (const n of misspelt(row.forms, row.letters, sought, exact)) {
      const line = row.line(n)
      if (line) take(line, row.things[n], misspeltRank)
    }
  }
  const hits = best.done()
  return { hits, more: Math.max(0, count - hits.length) }
}

/** The ids of all that has every part of the query, spelled as it is. */
export function idsFound(index: SearchIndex, state: CaseState, query: string): ReadonlySet<string> {
  const [ids, sought] = [new Set<string>(), searchTerms(query)]
  for (const row of rowsOf(index, state)) {
    for (const [n] of formsWith(row, sought)) {
      const found = row.line(n)
      if (found) ids.add(found.id)
    }
  }
  return ids
}

/** Which forms have every part, with the place of the first. */
function* formsWith(
  { forms, letters }: SearchRow,
  sought: readonly SearchTerm[],
): Generator<readonly [n: number, at: number]> {
  const [first, ...others] = sought
  if (!first) return
  const needed = sought.reduce((bits, part) => bits | part.letters, 0)
  for (let n = 0; n < forms.length; n++) {
    if (!mayHold(letters[n] ?? 0, needed)) continue
    const form = forms[n] ?? ''
    const at = placeIn(form, first)
    if (at >= 0 && others.every(part => placeIn(form, part) >= 0)) yield [n, at]
  }
}

/** In no way by the order in which records came: that differs between a case that grew and one just opened. */
const compared = (a: Hit, b: Hit) =>
  a.rank - b.rank ||
  a.text.length - b.text.length ||
  order(a.text, b.text) ||
  order(a.where, b.where) ||
  order(a.id, b.id)

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** Of a line in which the first word of the query stands at a place; `opening` is that word behind a blank. */
function rankOf(form: string, at: number, opening: string, whole: string): number {
  if (at === 0) return isWhole(form, whole) ? 0 : 1
  return form.charAt(at - 1) === ' ' || form.includes(opening) ? 2 : 3
}

const isWhole = (form: string, whole: string) =>
  form.startsWith(whole) && (form.length === whole.length || form.charAt(whole.length) === joinedMark)
