import { fold } from '#shared/model/fold.ts'
import { withoutLookAlikes } from './look-alikes.ts'

/** The letters and digits of a text one after another, folded, and the stretch of it that each stands for. */
export interface Letters {
  readonly text: string
  readonly folded: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const between = /[^\p{L}\p{M}\p{N}]+/gu
const notLetters = /[^\p{L}\p{M}]+/gu

/** The text as everything is compared: without case, accents, width and look-alikes. */
export const compared = (text: string): string => withoutLookAlikes(fold(text))

/** Of a text in that form its letters alone, or its letters and digits. */
export function bareOf(folded: string, track: 'letters' | 'all'): string {
  return folded.replaceAll(track === 'all' ? between : notLetters, '')
}

/** The letters of any text. */
export const lettersOf = (text: string): string => bareOf(compared(text), 'letters')

/** Characters that change each other's folded form stand in one: a letter with its marks, the parts of a syllable. */
const clusters = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+\p{M}*|[\s\S]\p{M}*/gu
const ascii = /^\p{ASCII}*$/u

/** The same with places.  */
export function placedLetters(text: string, track: 'letters' | 'all'): Letters {
  const [from, to]: [number[], number[]] = [[], []]
  let folded = ''
  const add = (read: string, start: number, end: number) => {
    folded += read
    for (let unit = 0; unit < read.length; unit++) {
      from.push(start)
      to.push(end)
    }
  }
  if (ascii.test(text)) {
    const wanted = track === 'all' ? /[a-z0-9]/gi : /[a-z]/gi
    for (const { 0: found, index } of text.matchAll(wanted)) add(found.toLowerCase(), index, index + 1)
    return { text, folded, from, to }
  }
  for (const { 0: found, index } of text.matchAll(clusters))
    add(bareOf(compared(found), track), index, index + found.length)
  return { text, folded, from, to }
}

/** What parts no word: nothing, or what nobody sees. */
const unseen = /^[\p{Cf}\p{Mn}\u115f\u1160\u3164\uffa0]*$/u

/** What stands between a letter and the next; '' where they touch, or where nobody sees it. */
export function gapAfter({ text, from, to }: Letters, at: number): string {
  const gap = text.slice(to[at], from[at + 1])
  return unseen.test(gap) ? '' : gap
}

/** Letters of scripts that have case are parted into words: elsewhere a word may begin and end anywhere. */
const cased = /[\p{Lu}\p{Ll}\p{Lt}]/u

/** Whether a word may begin at a letter, or end before it: at a gap, where case or script changes, or without case. */
export function isBorder(letters: Letters, at: number): boolean {
  const { text, from, to } = letters
  if (at <= 0 || at >= from.length) return true
  const [before, after] = [text.slice(from[at - 1], to[at - 1]), text.slice(from[at], to[at])]
  if (gapAfter(letters, at - 1) !== '') return true
  if (!cased.test(before) || !cased.test(after)) return true
  if (isLower(before) && isUpper(after)) return true
  return isUpper(before) && isUpper(after) && isLower(text.slice(from[at + 1], to[at + 1]))
}

const isUpper = (letter: string) => letter !== letter.toLowerCase()
const isLower = (letter: string) => letter !== letter.toUpperCase()
