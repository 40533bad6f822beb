import { commonCharacters } from './common-characters.ts'
import { latinPairs } from './latin-pairs.ts'
import { type Sign, signOf } from './letters.ts'
import { otherPairs } from './other-pairs.ts'

/** All costs are in nats: how little a piece of text is to be expected, as the negative logarithm of its probability. */
const costs: Readonly<Record<Sign, number>> = {
  Latin: 0,
  Cyrillic: 0,
  Greek: 0,
  Hebrew: 0,
  Arabic: 0,
  Thai: 0,
  ideograph: 0,
  mark: 4,
  joins: 3,
  typographic: 6,
  'other letter': 12,
  symbol: 10,
  ascii: 5,
  none: 25,
}

const isOdd = (sign: Sign) => sign === 'symbol' || sign === 'typographic'

interface Run {
  readonly sign: Sign
  text: string
}

/** What a word costs that holds more than ASCII, read as text of these languages. */
export function costOfWord(word: string, languages: readonly string[]): number {
  const runs = runsOf(word)
  let cost = 0
  for (const [at, { sign, text }] of runs.entries()) {
    const [before, after] = [runs[at - 1], runs[at + 1]]
    cost += isLetters(sign) ? costOfRun(sign, text, languages) : costs[sign] * [...text].length
    if (before && isLetters(sign) && isLetters(before.sign)) cost += costOfBorder(before, { sign, text })
    // A sign amidst letters is seldom meant.
    if (isOdd(sign) && before && after && isLetters(before.sign) && isLetters(after.sign)) cost += 9
  }
  return cost
}

function runsOf(word: string): readonly Run[] {
  const runs: Run[] = []
  for (const character of word.normalize('NFC')) {
    const sign = signOf(character)
    const last = runs.at(-1)
    if (last && (last.sign === sign || (sign === 'mark' && isLetters(last.sign)))) last.text += character
    else runs.push({ sign, text: character })
  }
  return runs
}

const alphabets: ReadonlySet<Sign> = new Set(['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'])
const isLetters = (sign: Sign) => alphabets.has(sign) || sign === 'ideograph'

/** Two alphabets in one word are a misreading; "LG전자" is none. */
function costOfBorder(one: Run, other: Run): number {
  if (one.sign !== 'ideograph' && other.sign !== 'ideograph') return 12
  const latin = one.sign === 'Latin' ? one : other
  return /\p{Ll}/u.test(latin.text) ? 9 : 2
}

function costOfRun(sign: Sign, text: string, languages: readonly string[]): number {
  if (sign === 'ideograph') return costOfIdeographs(text, languages)
  const spoken = languages.flatMap(id => byId.get(id) ?? []).filter(language => language.script === sign)
  const letters = [...text.replaceAll('İ', 'i').toLowerCase().normalize('NFC')]
  const least = Math.min(...spoken.map(language => costIn(letters, language)), letters.length * unheardOf)
  return least + Math.log(Math.max(1, spoken.length)) + costOfCase(text)
}

/** A letter that a language does not have; of a mark that could not be joined with its letter the letter is paid for too. */
const unheardOf = 12
/** The vowel sign of one script on a letter of another, as Thaana's on an R: single bytes that are UTF-8 by chance. */
const ofNoOther = /^(?=\p{M})\P{Script=Inherited}$/u
const misplaced = 40
const costOfStranger = (letter: string) =>
  ofNoOther.test(letter) ? misplaced : signOf(letter) === 'mark' ? unheardOf + 4 : unheardOf

interface Language {
  readonly script: string
  readonly places: ReadonlyMap<string, number>
  readonly pairs: Uint8Array
}

const byId: ReadonlyMap<string, Language> = new Map(
  [...latinPairs, ...otherPairs].map(({ id, script, letters, pairs }) => {
    const places = new Map([...letters].map((letter, at) => [letter, at + 1]))
    return [id, { script, places, pairs: Uint8Array.from(pairs, each => each.charCodeAt(0) - 48) }]
  }),
)

function costIn(letters: readonly string[], { places, pairs }: Language): number {
  const width = places.size + 1
  let [cost, last] = [0, 0]
  for (const letter of letters) {
    const place = places.get(letter) ?? 0
    cost += place === 0 ? costOfStranger(letter) : (pairs[last * width + place] ?? 0) / 3
    last = place
  }
  return cost + (last === 0 ? 0 : (pairs[last * width] ?? 0) / 3)
}

/** "word", "Word", "WORD" are usual; capitals within a word are not. */
function costOfCase(text: string): number {
  if (!/\p{Lu}/u.test(text)) return 0
  if (/^\P{Ll}*$/u.test(text)) return 1.2
  if (/^\p{Lu}\P{Lu}*$/u.test(text)) return 0.5
  return 3 + 3 * (text.match(/\p{Ll}\P{L}*\p{Lu}/gu)?.length ?? 1)
}

const ideographs: ReadonlyMap<string, { readonly costs: ReadonlyMap<string, number>; readonly rare: readonly Rare[] }> =
  new Map(
    commonCharacters.map(({ id, byHalfNats, rare }) => {
      const held = byHalfNats.flatMap((characters, at) => [...characters].map(each => [each, at / 2] as const))
      return [id, { costs: new Map(held), rare }]
    }),
  )

type Rare = readonly [fits: RegExp, cost: number]

function costOfIdeographs(text: string, languages: readonly string[]): number {
  const written = languages.map(id => ideographs.get(id)).find(Boolean)
  let cost = 0
  for (const character of text)
    cost += written?.costs.get(character) ?? written?.rare.find(([fits]) => fits.test(character))?.[1] ?? 14
  return cost
}
