import uFuzzy from '@leeoniya/ufuzzy'
import { placeIn, type SearchTerm } from './search-terms.ts'

/** Shorter words have too many like them; longer ones are none. */
const [shortest, longest] = [4, 40]

const isWord = ({ form, pattern }: SearchTerm) =>
  !pattern && form.length >= shortest && form.length <= longest && /^[\p{L}\p{M}]+$/u.test(form)

/**
 * One letter too many, too few, wrong, or in the place of its neighbour, but for the first of a word and, of what is
 * typed, the last. The letters of all scripts; Latin alone is read several times faster.
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
 * Which of these forms have everything that is sought, where words of letters may have one error each. Numbers, addresses
 * and short words must stand as they are: there one letter makes another.
 */
export function misspelt(forms: string[], sought: readonly SearchTerm[]): readonly number[] {
  const words = sought.filter(isWord)
  if (words.length === 0) return []
  let at: number[] | undefined
  for (const { form } of words) {
    if (at?.length === 0) return []
    at = (/^[a-z]+$/.test(form) ? latin : everyScript).filter(forms, form, at) ?? []
  }
  const others = sought.filter(part => !isWord(part))
  return (at ?? []).filter(each => others.every(part => placeIn(forms[each] ?? '', part) >= 0))
}
