import { searchForm } from '#shared/queries/search-form.ts'
import { finder } from '#shared/queries/sought.ts'

/**
 * How well a query fits a title; 0 where not at all. At the start of a word beats the first letters of words ("afc"
 * for "Add front company"), which beats anywhere inside or however spelled, which beats letters strewn in order.
 * Shorter titles first.
 */
export function fuzzy(query: string): (title: string) => number {
  const wanted = searchForm(query).trim()
  if (wanted === '') return () => 1
  const fits = finder(query)
  return title => {
    const text = searchForm(title)
    const kind = closeness(wanted, text) || (fits(title) ? 2 : 0) || strewn(wanted, text)
    return kind === 0 ? 0 : kind - Math.min(text.length, 900) / 1000
  }
}

/** The same of a thing that also goes by other words, its titles before them; letters strewn in those are chance. */
export function fuzzyAmong(query: string): (titles: readonly string[], also?: readonly string[]) => number {
  const score = fuzzy(query)
  const best = (words: readonly string[]) => Math.max(0, ...words.map(score))
  return (titles, also = []) => {
    const other = best(also)
    return Math.max(best(titles), other > 1 ? other - 0.9 : 0)
  }
}

function closeness(wanted: string, text: string): number {
  if (` ${text}`.includes(` ${wanted}`)) return 5
  const letters = wanted.replace(/\s+/g, '')
  const initials = text.split(/[^\p{L}\p{N}]+/u).map(word => word.charAt(0))
  if (letters.length > 1 && initials.join('').includes(letters)) return 4
  if (wanted.split(/\s+/).every(word => ` ${text}`.includes(` ${word}`))) return 3
  return text.includes(wanted) ? 2 : 0
}

function strewn(wanted: string, text: string): number {
  let from = 0
  for (const letter of wanted.replace(/\s+/g, '')) {
    const at = text.indexOf(letter, from)
    if (at < 0) return 0
    from = at + 1
  }
  return 1
}
