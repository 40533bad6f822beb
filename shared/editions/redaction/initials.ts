import type { Found } from './found.ts'
import { compared, lettersOf } from './letters.ts'
import { hasParts, isCommon, isTelling, nameWords } from './name-parts.ts'

/** The first letters that may stand for a whole name, folded: `js` of John Smith. */
export interface NameInitials {
  readonly letters: string
  readonly placeholder: string
}

const most = 5

/** Of names of several words, in their order and turned, with and without middle names, particles and halves; of Hangul by syllables. */
export function initialsFor(name: string, placeholder: string): readonly NameInitials[] {
  const words = hasParts(name) ? nameWords(name) : []
  const telling = words.filter(isTelling)
  const ways = [
    ...(telling.length < 2
      ? []
      : [
          telling,
          words,
          words.filter(word => !isCommon(word)),
          telling.flatMap(word => word.split(/[-‐‑]/)),
          [...telling.slice(0, 1), ...telling.slice(-1)],
        ].map(way => way.map(firstLetter).join(''))),
    ...consonants(words),
  ]
  const all = new Set(ways.flatMap(way => [way, way.slice(-1) + way.slice(0, -1)]))
  return [...all].filter(each => each.length > 1 && each.length <= most).map(letters => ({ letters, placeholder }))
}

const firstLetter = (word: string) => lettersOf(word).charAt(0)

/** 김철수 as ㄱㅊㅅ, or ㅊㅅ without the surname. */
function consonants(words: readonly string[]): readonly string[] {
  const name = words.join('')
  if (!/^\p{Script=Hangul}{2,5}$/u.test(name.normalize('NFC'))) return []
  const first = Array.from(name.normalize('NFC'), syllable => syllable.normalize('NFD').charAt(0)).join('')
  return [first, first.slice(1)]
}

const letter = '\\p{L}\\p{M}*'
const border = '[\\p{L}\\p{M}\\p{N}]'
const parting = '[.．·・‧&/\\s‐‑-]{1,3}'
/** `J. S.`, `j.s.`, `J S`; of single letters beside each other a few may be meant. */
const parted = new RegExp(`(?<!${border})${letter}(?:${parting}${letter}(?!${border}))+`, 'gu')
/** `JS`, `LvB`, `ㄱㅊㅅ`; in small letters it is a word. */
const together = new RegExp(
  `(?<!${border})(?:\\p{Lu}(?:\\p{L}{0,3}\\p{Lu})|[\\u1100-\\u1112\\u3131-\\u314e]{2,5})(?!${border})`,
  'gu',
)

/** Finds initials that stand alone. They are those of others too: what is found is for a person to decide on. */
export function initialsFinder(names: readonly NameInitials[]): (text: string) => readonly Found[] {
  if (names.length === 0) return () => []
  const known = new Map(names.map(({ letters, placeholder }) => [letters, placeholder]))
  const inParted = (run: string, index: number): readonly Found[] => {
    const letters = Array.from(run.matchAll(/\p{L}\p{M}*/gu), ({ 0: text, index: at }) => ({ text, at: index + at }))
    return letters.flatMap((first, start) =>
      Array.from({ length: most - 1 }, (_, more) => letters.slice(start, start + more + 2)).flatMap(each => {
        const last = each.at(-1)
        const placeholder = known.get(each.map(({ text }) => compared(text)).join(''))
        if (!placeholder || !last) return []
        return [{ start: first.at, end: last.at + last.text.length, placeholder, why: 'initials' as const }]
      }),
    )
  }
  return text => [
    ...Array.from(text.matchAll(parted)).flatMap(({ 0: run, index }) =>
      /[.．·・‧]/.test(run) || !/\p{Ll}/u.test(run) ? inParted(run, index) : [],
    ),
    ...Array.from(text.matchAll(together)).flatMap(({ 0: run, index }) => {
      const placeholder = known.get(lettersOf(run))
      return placeholder ? [{ start: index, end: index + run.length, placeholder, why: 'initials' as const }] : []
    }),
  ]
}
