import { searchForm } from '#shared/queries/search-form.ts'
import { finder } from '#shared/queries/search-terms.ts'

/** How a query may fit a title, the best first. */
const ways = ['whole', 'start', 'word', 'initials', 'words', 'synonym', 'fragment', 'strewn', 'none'] as const
type Way = (typeof ways)[number]

/** Higher is better; what fits not at all has 0. */
const rank = (way: Way) => ways.length - 1 - ways.indexOf(way)

/** Whether a score is one of letters strewn in order, which may be chance. */
export const isStrewn = (score: number): boolean => score > 0 && Math.ceil(score) <= rank('strewn')

/**
 * How well a query fits a title; 0 where not at all. The title itself beats its start, that the start of a word, that the
 * first letters of words ("afc" for "Add front company"), that words in any order, that anywhere inside or however
 * spelled, that letters strewn in order. Shorter titles first.
 */
export function fuzzy(query: string): (title: string) => number {
  const wanted = searchForm(query).trim()
  if (wanted === '') return () => 1
  const fits = finder(query)
  return title => {
    const text = searchForm(title)
    const way = closeness(wanted, text) ?? (fits(title) ? 'fragment' : isStrewnIn(wanted, text) ? 'strewn' : 'none')
    return way === 'none' ? 0 : rank(way) - Math.min(text.length, 900) / 1000
  }
}

/** The same of a thing that also goes by other words: a word of those counts less than one of its titles. */
export function fuzzyAmong(query: string): (titles: readonly string[], also?: readonly string[]) => number {
  const score = fuzzy(query)
  const best = (words: readonly string[]) => Math.max(0, ...words.map(score))
  return (titles, also = []) => {
    const other = best(also)
    // Letters strewn in other words are chance.
    if (other === 0 || isStrewn(other)) return best(titles)
    return Math.max(best(titles), Math.min(other, rank('synonym') - 0.5 + other / 100))
  }
}

function closeness(wanted: string, text: string): Way | undefined {
  if (text === wanted) return 'whole'
  if (text.startsWith(wanted)) return 'start'
  if (` ${text}`.includes(` ${wanted}`)) return 'word'
  const letters = wanted.replace(/\s+/g, '')
  const initials = text.split(/[^\p{L}\p{N}]+/u).map(word => word.charAt(0))
  if (letters.length > 1 && initials.join('').includes(letters)) return 'initials'
  if (wanted.split(/\s+/).every(word => ` ${text}`.includes(` ${word}`))) return 'words'
  return text.includes(wanted) ? 'fragment' : undefined
}

function isStrewnIn(wanted: string, text: string): boolean {
  let from = 0
  for (const letter of wanted.replace(/\s+/g, '')) {
    const at = text.indexOf(letter, from)
    if (at < 0) return false
    from = at + 1
  }
  return true
}
