import type { Found, Why } from './found.ts'
import { compared, lettersOf } from './letters.ts'
import { mayShare, scriptOf, soundsOf } from './sounds.ts'

/** A word that stands for a name, or a whole name without its gaps, and the initials of the rest of that name. */
export interface Part {
  readonly text: string
  readonly bare: string
  readonly placeholder: string
  readonly initials: ReadonlySet<string>
}

/** Finds the words of a text that are almost a part of a name: that no exact search finds. */
export type NearFinder = (text: string) => readonly Found[]

/** A letter that a program could not show stands as a question mark, in a box or not. */
const tokens = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}@$€!|\ufffd]|[-‐'’?](?=\p{L}))*/gu
/** A letter more or less, or another, says little of a shorter word. */
const shortestMisspelt = 5

interface Near {
  readonly placeholder: string
  readonly why: Why
}

export function nearFinder(parts: readonly Part[]): NearFinder {
  const known = new Map<string, readonly Found[]>()
  const looks = [glued(parts), misspelt(parts), sounding(parts)]
  const lookAt = (word: string, start: number): readonly Found[] => {
    for (const look of looks) {
      const near = look(word)
      if (near) return [{ start, end: start + word.length, ...near }]
    }
    return []
  }
  const nearIn = (token: string): readonly Found[] => {
    const whole = lookAt(token, 0)
    return whole.length > 0 ? whole : wordsOf(token).flatMap(({ 0: word, index }) => lookAt(word, index))
  }
  return text => {
    const found: Found[] = []
    for (const { 0: token, index } of text.matchAll(tokens)) {
      if (token.length > longestToken) continue
      const near = known.get(token) ?? nearIn(token)
      known.set(token, near)
      for (const { start, end, ...each } of near) found.push({ start: index + start, end: index + end, ...each })
    }
    return found
  }
}

const longestToken = 60

/** What stands together may be several words: `hkim@example.org`, half of a double name. */
const wordsOf = (token: string) => [...token.matchAll(/[^-‐@?]+/g)].filter(({ 0: word }) => word !== token)

type TokenTest = (token: string) => Near | undefined

/** Names of accounts, and of what is somebody's: `hkim`, `kim.h`, `helenk`, `Kims`. */
function glued(parts: readonly Part[]): TokenTest {
  const [whole, owned] = [new Map<string, Near>(), new Map<string, Near>()]
  for (const { bare, placeholder, initials } of parts) {
    if (bare.length < 3) continue
    owned.set(`${bare}s`, { placeholder, why: 'inside' })
    for (const initial of initials) {
      if (initial === '') continue
      for (const each of [initial + bare, bare + initial]) whole.set(each, { placeholder, why: 'initial' })
    }
  }
  // With an apostrophe the name stands there by itself, and is found as that.
  return token => whole.get(lettersOf(token)) ?? (/['’]/.test(token) ? undefined : owned.get(lettersOf(token)))
}

const likeDigits: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'l', '€': 'e' },
}

/** One letter wrong, too many, too few or swapped with the next, and digits for letters. */
function misspelt(parts: readonly Part[]): TokenTest {
  const shortened = new Map<string, Part[]>()
  for (const part of parts) {
    for (const each of [part.bare, ...withoutOne(part.bare)]) {
      const held = shortened.get(each)
      if (held) held.push(part)
      else shortened.set(each, [part])
    }
  }
  const exact = new Map(parts.map(part => [part.bare, part]))
  return token => {
    const bare = lettersOf(token)
    if (/[\d@$€!|]/.test(token)) {
      const read = compared(token).replace(/[\d@$€!|]/g, each => likeDigits[each] ?? '')
      for (const each of [read, read.replaceAll('i', 'l')]) {
        const part = exact.get(lettersOf(each))
        if (part && part.bare !== bare && part.bare.length > 2)
          return { placeholder: part.placeholder, why: 'spelling' }
      }
    }
    for (const each of [bare, ...withoutOne(bare)]) {
      for (const part of shortened.get(each) ?? [])
        if (isMisspelt(bare, part.bare)) return { placeholder: part.placeholder, why: 'spelling' }
    }
    return undefined
  }
}

const withoutOne = (word: string): readonly string[] =>
  word.length < shortestMisspelt - 1
    ? []
    : Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))

/** At a distance of one (Damerau), where the name has five letters or more. */
function isMisspelt(word: string, name: string): boolean {
  if (word === name || name.length < shortestMisspelt || Math.abs(word.length - name.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === name[start]) start++
  const [rest, other] = [word.slice(start), name.slice(start)]
  if (rest.length !== other.length)
    return rest.length > other.length ? rest.slice(1) === other : other.slice(1) === rest
  if (rest.slice(1) === other.slice(1)) return true
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
}

const isEast = /^[\p{Script=Hangul}\p{Script=Han}]+$/u
const longestEastName = 4

/** The same sounds in another script: 김 and Ким for Kim. */
function sounding(parts: readonly Part[]): TokenTest {
  const bySound = new Map<string, Part[]>()
  for (const part of parts) {
    for (const sound of soundsOf(part.text)) {
      const held = bySound.get(sound)
      if (held) held.push(part)
      else bySound.set(sound, [part])
    }
  }
  const scripts = new Set(parts.map(({ text }) => scriptOf(text)))
  return token => {
    const script = scriptOf(token)
    if (scripts.size === 1 && scripts.has(script)) return undefined
    for (const word of windowsOf(token)) {
      for (const sound of soundsOf(word)) {
        const part = bySound.get(sound)?.find(each => {
          const other = scriptOf(each.text)
          return other !== script && mayShare(sound, script, other)
        })
        if (part) return { placeholder: part.placeholder, why: 'script' }
      }
    }
    return undefined
  }
}

/** A word and its parts. Hangul and Han write names together with what follows: every beginning may be one. */
function windowsOf(token: string): readonly string[] {
  const letters = [...token.normalize('NFC')]
  if (!isEast.test(token)) return token.includes('-') ? [token, ...token.split('-')] : [token]
  const starts = letters.map((_, at) => letters.slice(at))
  return starts.flatMap((rest, start) =>
    Array.from({ length: Math.min(longestEastName, rest.length) }, (_, at) => rest.slice(0, at + 1).join('')).filter(
      each => start === 0 || [...each].length > 1,
    ),
  )
}
