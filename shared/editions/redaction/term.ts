import { type Figure, figureOf } from './figures.ts'
import { bareOf, compared } from './letters.ts'
import { asciiLabel, unicodeLabel } from './punycode.ts'

/** Words to black out, and by what. */
export interface Term {
  /** As it is compared. */
  readonly folded: string
  readonly placeholder: string
  /** Its letters and digits in each order and spelling that is blacked out however they are parted. */
  readonly forms: readonly Form[]
  /** What it says where it is a number: `1,234.50` is found as `1234.5`. */
  readonly figure?: Figure
  /** What it is where it has neither letter nor digit: found as it stands. */
  readonly symbols?: string
}

export interface Form {
  readonly bare: string
  /** Whether digits between its letters count as a gap, or are a part of it. */
  readonly track: Track
  readonly words: readonly string[]
  /** Of digits alone: found as it stands, or, where it may be a telephone number, parted otherwise too. */
  readonly number?: 'as-it-stands' | 'dialled'
}

export type Track = 'letters' | 'all'

export const placeholderOf = (number: number): string => `[REDACTED ${number}]`

/**
 * A term as it is looked for; undefined for what is too short to be looked for, or would be every placeholder's own word.
 * Names of two to five words are looked for with their words in another order too.
 */
export function termOf(text: string, placeholder: string): Term | undefined {
  const folded = compared(text).trim()
  const bare = bareOf(folded, 'all')
  if (bare === '' && isPicture(text)) return { folded, placeholder, forms: [], symbols: text.trim() }
  if ([...bare].length < 2 || /^\d{1,3}$/.test(bare) || /^redacted\d*$/.test(bare)) return undefined
  if (/^\p{N}+$/u.test(bare)) return { folded, placeholder, ...numberOf(folded, bare) }
  const spellings = new Set([text, ...spelledOut(text), text.replace(asciiLabel, unicodeLabel)])
  const forms = [...spellings].flatMap(ordersOf).flatMap(formOf)
  const unique = new Map(forms.map(form => [form.bare, form]))
  return { folded, placeholder, forms: [...unique.values()] }
}

/** A name made of pictures alone, as people on networks have them. */
const isPicture = (text: string) => /\p{Extended_Pictographic}/u.test(text)

/** Terms in the order they are looked for: the longest first, so that a full name goes before a part of it. */
export const inOrderOfLength = (terms: readonly Term[]): Term[] =>
  terms.toSorted((a, b) => b.folded.length - a.folded.length || (a.placeholder < b.placeholder ? -1 : 1))

/** A letter of Hangul or Han is a word by itself: 김철수 is found as 김 철수. */
const words = /[\p{Script=Hangul}\p{Script=Han}]|[[\p{L}\p{M}]--[\p{Script=Hangul}\p{Script=Han}]]+|\p{N}+/gv

const wordsOf = (text: string): readonly string[] => compared(text).match(words) ?? []

function formOf(text: string): Form[] {
  const each = wordsOf(text)
  const bare = each.join('')
  if (bare === '') return []
  return [{ bare, track: /\p{N}/u.test(bare) ? 'all' : 'letters', words: each }]
}

const longestName = 5

/** A name with its words in every order that registers, lists and other languages put them in. */
function ordersOf(text: string): readonly string[] {
  const parts = text.split(/[\s,;]+/).filter(part => part !== '')
  if (parts.length < 2 || parts.length > longestName || /\p{N}/u.test(compared(text))) return [text]
  if (parts.length <= 3) return permutations(parts).map(each => each.join(' '))
  const turned = [
    [...parts.slice(-1), ...parts.slice(0, -1)],
    [...parts.slice(1), ...parts.slice(0, 1)],
  ]
  return [text, ...turned.map(each => each.join(' '))]
}

const permutations = (parts: readonly string[]): readonly (readonly string[])[] =>
  parts.length < 2
    ? [parts]
    : parts.flatMap((part, at) => permutations(parts.toSpliced(at, 1)).map(rest => [part, ...rest]))

const pairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** Müller as Mueller, as machine-readable passports and old files have it. */
function spelledOut(text: string): readonly string[] {
  const spelled = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüåø]/g, letter => pairs[letter] ?? letter)
  return spelled === text.normalize('NFC').toLowerCase() ? [] : [spelled]
}

function numberOf(folded: string, bare: string): Pick<Term, 'forms' | 'figure'> {
  const figure = figureOf(folded)
  const dialled = bare.replace(/^0+/, '')
  const isDialled = /^[\d+().,'/\- ]+$/.test(folded) && dialled.length >= 7
  const form: Form = isDialled
    ? { bare: dialled, track: 'all', words: [dialled], number: 'dialled' }
    : { bare, track: 'all', words: [folded], number: 'as-it-stands' }
  return { forms: [form], ...(figure ? { figure } : {}) }
}
