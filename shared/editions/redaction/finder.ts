import { automatonOf } from './automaton.ts'
import { encodedIn } from './encoded.ts'
import { figureFinder } from './figures.ts'
import type { Found } from './found.ts'
import { initialsFinder, type NameInitials } from './initials.ts'
import { judged, type Stretch } from './judge.ts'
import { bareOf, compared, isBorder, type Letters, placedLetters } from './letters.ts'
import { nearFinder, type Part } from './near.ts'
import { pictureFinder } from './pictures.ts'
import { type Reading, readingsOf } from './reading.ts'
import { settled } from './settle.ts'
import type { Form, Term, Track } from './term.ts'
import { widened, withInitials } from './words.ts'

/** What is looked for: terms to black out, and words that may stand for one. */
export interface RedactionTerms {
  readonly terms: readonly Term[]
  readonly parts: readonly Part[]
  readonly initials: readonly NameInitials[]
}

/** Everything found in a text, in its order; what is sure never overlaps. */
export type Finder = (text: string) => readonly Found[]

interface Pattern {
  readonly form: Form
  readonly placeholder: string
  readonly of: 'term' | 'part' | 'hidden'
  readonly part?: Part
}

type Automata = Readonly<Record<Track, ReturnType<typeof automatonOf<Pattern>>>>

/** Built once for all texts of an edition. Each text is then read in one pass for all terms. */
export function finderOf({ terms, parts, initials }: RedactionTerms): Finder {
  if (terms.length === 0 && parts.length === 0) return () => []
  const patterns = [...terms.flatMap(termPatterns), ...parts.map(partPattern)]
  const of = (track: Track) =>
    automatonOf(patterns.filter(({ form }) => form.track === track).map(each => [each.form.bare, each] as const))
  const automata = { letters: of('letters'), all: of('all') }
  const others = [nearFinder([...parts, ...terms.flatMap(wholeNames)]), figureFinder(terms), initialsFinder(initials)]
  const pictures = pictureFinder(terms)
  const within = (readings: readonly Reading[]) => readings.flatMap(reading => inReading(reading, automata, terms))
  return remembering(text => {
    const readings = readingsOf(text)
    const found = within(readings)
    for (const reading of readings)
      for (const find of others) for (const each of find(reading.text)) found.push(inText(reading, each))
    for (const { start, end, says } of encodedIn(text)) {
      const telling = says.flatMap(each => within(readingsOf(each)).filter(isTelling)).at(0)
      if (telling) found.push({ start, end, placeholder: telling.placeholder, why: 'encoded' })
    }
    found.push(...pictures(text))
    return found.length === 0 ? nothing : settled(text, found)
  })
}

const nothing: readonly Found[] = []
const mostRemembered = 50_000
const longestRemembered = 64

/** Most texts of a case are short and stand in many of its records: who said it, which property, when. */
function remembering(find: Finder): Finder {
  const known = new Map<string, readonly Found[]>()
  return text => {
    if (text.length > longestRemembered) return find(text)
    const found = known.get(text) ?? find(text)
    if (known.size < mostRemembered) known.set(text, found)
    return found
  }
}

/** A few letters turn up by chance in what is decoded: in every thousandth hash or so. */
const isTelling = ({ start, end, why }: Found) =>
  !why || ((why === 'part' || why === 'initial' || why === 'inside') && end - start >= 5)

const backwards = (text: string) => [...text].reverse().join('')
const turned = (text: string) =>
  text.replace(/[a-z]/g, letter => String.fromCharCode(((letter.charCodeAt(0) - 97 + 13) % 26) + 97))
const shortestHidden = 5

function termPatterns({ forms, placeholder }: Term): Pattern[] {
  const [first] = forms
  const hidden =
    first && first.track === 'letters' && first.bare.length >= shortestHidden
      ? [backwards(first.bare), turned(first.bare)]
      : []
  return [
    ...forms.map(form => ({ form, placeholder, of: 'term' as const })),
    ...hidden
      .filter(bare => forms.every(form => form.bare !== bare))
      .map(bare => ({ form: { bare, track: 'letters' as const, words: [bare] }, placeholder, of: 'hidden' as const })),
  ]
}

const partPattern = (part: Part): Pattern => ({
  form: { bare: part.bare, track: /\p{N}/u.test(part.bare) ? 'all' : 'letters', words: [part.bare] },
  placeholder: part.placeholder,
  of: 'part',
  part,
})

const noInitials: ReadonlySet<string> = new Set()

/** Whole names may be misspelt too, where they are run together. */
const wholeNames = ({ forms, placeholder }: Term): Part[] =>
  forms
    .filter(({ track }) => track === 'letters')
    .map(({ bare, words }) => ({ text: words.join(''), bare, placeholder, initials: noInitials }))

const inText = ({ from, to }: Reading, found: Found): Found => ({
  ...found,
  start: from(found.start),
  end: to(found.end - 1),
})

function inReading(reading: Reading, automata: Automata, terms: readonly Term[]): Found[] {
  const folded = compared(reading.text)
  const found = (['letters', 'all'] as const).flatMap(track => {
    const bare = bareOf(folded, track)
    const hits: Hit[] = []
    automata[track](bare, (end, pattern) => hits.push([end, pattern]))
    return hits.length === 0 ? [] : placed(reading.text, track, bare, hits, automata[track], terms)
  })
  return found.map(each => inText(reading, each))
}

type Hit = readonly [end: number, pattern: Pattern]

/** Where hits in the letters of a text stand in it, and which of them count there. */
function placed(
  text: string,
  track: Track,
  bare: string,
  hits: Hit[],
  search: Automata[Track],
  terms: readonly Term[],
): Found[] {
  const letters = placedLetters(text, track)
  // Letters that fold otherwise together than each alone cannot be placed: the whole text goes.
  if (letters.folded !== bare) {
    const lost = hits.find(([, { of, form }]) => of === 'term' && !letters.folded.includes(form.bare))
    if (lost) return [{ start: 0, end: text.length, placeholder: lost[1].placeholder }]
    hits.length = 0
    search(letters.folded, (end, pattern) => hits.push([end, pattern]))
  }
  const found = hits.flatMap(([end, pattern]) => foundAt(letters, end, pattern))
  if (track === 'all') return found
  const placeholders = new Set(hits.map(([, { placeholder }]) => placeholder))
  return [
    ...found,
    ...withInitials(
      letters,
      terms.filter(({ placeholder }) => placeholders.has(placeholder)),
    ),
  ]
}

function foundAt(letters: Letters, after: number, { form, placeholder, of, part }: Pattern): readonly Found[] {
  const stretch: Stretch = { letters, first: after - form.bare.length, after }
  const place = ({ first, after: end }: Stretch, why?: Found['why']): Found => ({
    start: letters.from[first] ?? 0,
    end: letters.to[end - 1] ?? 0,
    placeholder,
    ...(why ? { why } : {}),
  })
  if (of === 'hidden') return [place(stretch, 'hidden')]
  const verdict = judged(stretch, form)
  if (verdict === undefined) return []
  if (of === 'term')
    return verdict === 'sure' ? [place(stretch)] : [place(verdict === 'inside' ? widened(stretch) : stretch, verdict)]
  if (verdict === 'parted' || (verdict === 'inside' && form.bare.length < shortestInside)) return []
  if (verdict === 'inside') return [place(widened(stretch), 'inside')]
  if (isShortWord(stretch)) return []
  const [wider, hasInitial] = part ? initialsAround(stretch, part.initials) : [stretch, false]
  return [place(wider, hasInitial ? 'initial' : 'part')]
}

/** A shorter part of a name stands in too many words by chance. */
const shortestInside = 5

/** "An" and "Li" are names where they are written with a capital; "an" is a word of the language. */
function isShortWord({ letters: { text, from, to }, first, after }: Stretch): boolean {
  const [start, end] = [from[first] ?? 0, to[after - 1] ?? 0]
  const word = text.slice(start, end)
  return after - first <= 2 && /^\p{Ll}/u.test(word)
}

/** With the single letters beside it that begin the rest of the name: `H. Kim`, `Kim, H. J.`. */
function initialsAround(stretch: Stretch, initials: ReadonlySet<string>): readonly [Stretch, boolean] {
  const { letters } = stretch
  const isInitial = (at: number) =>
    at >= 0 &&
    at < letters.from.length &&
    isBorder(letters, at) &&
    isBorder(letters, at + 1) &&
    initials.has(letters.folded[at] ?? '')
  const near = (at: number) => (letters.from[at + 1] ?? 0) - (letters.to[at] ?? 0) <= 3
  let [first, after] = [stretch.first, stretch.after]
  while (isInitial(first - 1) && near(first - 1)) first--
  while (isInitial(after) && near(after - 1)) after++
  return [{ letters, first, after }, first !== stretch.first || after !== stretch.after]
}
