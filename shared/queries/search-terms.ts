import { plainFigures } from '#shared/model/decimal-text.ts'
import { figuresSought } from './figure-spellings.ts'
import { type Joined, joinedNumbers, joinedWords } from './joined-words.ts'
import { lettersOf } from './letters.ts'
import { joiningDash, searchForm } from './search-form.ts'

/** One term of a query: a word, a figure or a shortened address. */
export interface SearchTerm {
  /** In search form. */
  readonly form: string
  /** All its spellings in search form, where it has several. */
  readonly pattern?: RegExp
  /** The letters that each of its spellings has (letters.ts). */
  readonly letters: number
}

/** Before the hyphenated words of a text in one, which follow its form. */
export const joinedMark = '\n'

/** A text to be searched: its form, and after a line break what is one in it in one, `kim chol su\ncholsu`. */
export function searchedForm(text: string): string {
  const form = searchForm(text)
  const joined = joinedWords(text)
  return joined.length === 0 ? form : [form, ...joined.map(({ word }) => searchForm(word))].join(joinedMark)
}

/**
 * What a query asks for: every part of it must be found, in any order. Words are parted by blanks; a figure is found
 * however it is written, an address by its shortened form, hyphenated words also joined.
 */
export function searchTerms(query: string): readonly SearchTerm[] {
  const numbers = joinedNumbers(query)
  let words = plainFigures(numbers.reduce((rest, { start, end }) => blanked(rest, start, end), query))
  const figures = figuresSought(words)
  for (const { text, index } of figures.toReversed())
    words = `${words.slice(0, index)} ${words.slice(index + text.length)}`
  return [
    ...numbers.map(number => numberTerm(query, number)),
    // 1.5 million and 1500000 have hardly a sign in common
    ...figures.map(({ text, pattern }) => ({
      form: searchForm(text).trim(),
      pattern: new RegExp(pattern, 'u'),
      letters: 0,
    })),
    ...words.split(/\s+/).map(wordTerm),
  ].filter(({ form }) => form !== '')
}

const blanked = (text: string, start: number, end: number) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

/** A number in groups, as it is typed or in one. */
function numberTerm(query: string, { word, start, end }: Joined): SearchTerm {
  const [form, joined] = [searchForm(query.slice(start, end)).trim(), searchForm(word)]
  return { form, pattern: new RegExp(`${literal(form)}|${literal(joined)}`, 'u'), letters: lettersIn([form, joined]) }
}

const lettersIn = (spellings: readonly string[]) => spellings.reduce((bits, each) => bits & lettersOf(each), -1)

const zeroWidth = /\u200c/g

function wordTerm(word: string): SearchTerm {
  const form = searchForm(word).trim()
  const others = [word.replace(joiningDash, ''), word.replace(zeroWidth, ' '), word.replace(/(?<=\d),(?=\d)/g, '')]
    .map(other => searchForm(other).trim())
    .filter(other => other !== form)
  const ends = endsOf(word)
  const letters = lettersIn([form, ...others, ...(ends ? [ends.join('')] : [])])
  const patterns = [...others.map(literal), ...(ends ? [between(ends)] : [])]
  if (patterns.length === 0) return { form, letters }
  return { form, pattern: new RegExp([literal(form), ...patterns].join('|'), 'u'), letters }
}

/** What `0x098B…2f96` begins and ends with, in search form; undefined where a word is not shortened like this. */
function endsOf(word: string): readonly [head: string, tail: string] | undefined {
  const [head = '', tail, ...more] = word.split(/…|⋯|‥|\.{2,}/).map(end => searchForm(end).trim())
  return tail === undefined || more.length > 0 || head.length + tail.length < 2 ? undefined : [head, tail]
}

/** A pattern for whatever begins and ends so. */
const between = ([head, tail]: readonly [string, string]) =>
  `(?<![\\p{L}\\p{N}])${literal(head)}[^\\s]*${literal(tail)}(?![\\p{L}\\p{N}])`

/** A test of addresses for one that is shortened as `0x098B…2f96`; undefined for words that are not. */
export function shortenedAddress(words: string): ((address: string) => boolean) | undefined {
  const [ends, ...more] = words
    .trim()
    .split(/\s+/)
    .flatMap(word => {
      const found = endsOf(word)
      return found ? [found] : []
    })
  const whole = ends && more.length === 0 ? new RegExp(`^${between(ends)}$`, 'u') : undefined
  return whole && (address => whole.test(searchForm(address)))
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Where it first stands in a text that `searchedForm` gave; -1 where it does not. */
export const placeIn = (form: string, term: SearchTerm): number =>
  term.pattern ? form.search(term.pattern) : form.indexOf(term.form)

/** A test of texts for all that a query asks; everything passes an empty one. */
export function finder(query: string): (text: string) => boolean {
  const fits = formFinder(query)
  return text => fits(searchedForm(text))
}

/** The same for texts that `searchedForm` gave, where many are searched again and again. */
export function formFinder(query: string): (form: string) => boolean {
  const wanted = searchTerms(query)
  return form => wanted.every(term => placeIn(form, term) >= 0)
}
