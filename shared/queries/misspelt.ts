import uFuzzy from '@leeoniya/ufuzzy'
import { lettersOf, mayHold, mayHoldNearly } from './letters.ts'
import { placeIn, type SearchTerm } from './search-terms.ts'

/** Shorter words have too many like them; longer ones are none. */
const [shortest, longest] = [4, 40]

const isWord = ({ form, pattern }: SearchTerm) =>
  !pattern && form.length >= shortest && form.length <= longest && /^[\p{L}\p{M}]+$/u.test(form)

/**
 * One letter too many, too few, wrong, or in the place of its neighbour, but for the first of a word and the last of one
 * of four letters. The letters of all scripts; Latin alone is read several times faster.
 */
const errors = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const
const latin = new uFuzzy(errors)
const everyScript = new uFuzzy({
  ...errors,
  unicode: true,
  interSplit: "[^\\p{L}\\p{M}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\p{M}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
})

/**
 * Which of these forms have everything that is sought, where words of letters may have one error each; `letters` are those
 * of each form (letters.ts), and none is asked that is `known`. Numbers, addresses and short words must stand as they are:
 * there one letter makes another.
 */
export function misspelt(
  forms: string[],
  letters: ArrayLike<number>,
  sought: readonly SearchTerm[],
  known: ArrayLike<number> = [],
): readonly number[] {
  const words = sought.filter(isWord)
  if (words.length === 0) return []
  const others = sought.filter(part => !isWord(part))
  let at = mayFit(letters, words, others, known)
  for (const { form } of words) at = filtered(forms, form, at)
  return at.filter(each => others.every(part => placeIn(forms[each] ?? '', part) >= 0))
}

/** Which ones have the letters of it all, but for one of each word. */
function mayFit(
  letters: ArrayLike<number>,
  words: readonly SearchTerm[],
  others: readonly SearchTerm[],
  known: ArrayLike<number>,
): number[] {
  const found: number[] = []
  // the first letter of a word is never wrong
  const firsts = words.map(({ form: [first = ''] }) => lettersOf(first))
  const needed = [...firsts, ...others.map(part => part.letters)].reduce((all, bits) => all | bits, 0)
  const wanted = words.map(word => word.letters)
  for (let n = 0; n < letters.length; n++) {
    const text = letters[n] ?? 0
    if (known[n] || !mayHold(text, needed)) continue
    if (allNearly(text, wanted)) found.push(n)
  }
  return found
}

/** A loop: it is asked of every line of the case. */
function allNearly(text: number, words: readonly number[]): boolean {
  for (const word of words) if (!mayHoldNearly(text, word)) return false
  return true
}

const filtered = (forms: string[], word: string, among: number[]): number[] =>
  among.length === 0 ? among : ((/^[a-z]+$/.test(word) ? latin : everyScript).filter(forms, word, among) ?? [])
