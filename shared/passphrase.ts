import { commonPasswords, wellTrodden } from './passphrase-common.ts'
import { passphraseWords } from './passphrase-words.ts'

/** Random bytes from the host; this room has none of its own. */
export type RandomBytes = (count: number) => Uint8Array

export interface Strength {
  /** How many bits of guessing a patient attacker who knows our word list has ahead, at most. */
  readonly bits: number
  readonly level: 'too weak' | 'fair' | 'strong'
  /** What is wrong, to follow "too weak:"; empty where nothing is. */
  readonly problem: string
}

/** Behind Argon2id at half a second a guess, 2⁵⁰ guesses are about 18 million years of one processor core. */
const leastBits = 50
/** Six words drawn by chance. */
export const strongBits = 77
export const usualWordCount = 6

/**
 * Words drawn by chance from the list of 7,776, 12.9 bits each, with a space between them. Six or more are drawn again
 * until our own judge calls them strong: one drawing in 25 repeats a word or falls into cheaper pieces, and what we
 * suggest must never be refused. It costs a sixteenth of a bit.
 */
export function generatePassphrase(random: RandomBytes, count = usualWordCount): string {
  for (;;) {
    const words = Array.from({ length: count }, () => passphraseWords[drawBelow(passphraseWords.length, random)])
    const drawn = words.join(' ')
    if (count < usualWordCount || passphraseStrength(drawn).level === 'strong') return drawn
  }
}

/** Draws again above the last whole multiple, so that no word is likelier than another. */
function drawBelow(limit: number, random: RandomBytes): number {
  for (;;) {
    const [high = 0, low = 0] = random(2)
    const drawn = high * 256 + low
    if (drawn < 65_536 - (65_536 % limit)) return drawn % limit
  }
}

/**
 * Estimates a passphrase as its cheapest description in pieces a guesser tries: listed words, common passwords, key
 * rows, dates, repeats, single characters (the idea of zxcvbn, Wheeler, USENIX Security 2016). `known` are words they
 * would try first, such as the case's title. An estimate, never a promise: a quotation scores too well.
 */
export function passphraseStrength(passphrase: string, known: readonly string[] = []): Strength {
  const pieces = cheapestPieces(passphrase.normalize('NFC'), new Set(known.flatMap(wordsOf)))
  const bits = Math.floor(pieces.reduce((sum, piece) => sum + piece.bits, 0))
  const level = bits < leastBits ? 'too weak' : bits < strongBits ? 'fair' : 'strong'
  return { bits, level, problem: level === 'too weak' ? problemOf(passphrase, pieces) : '' }
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly bits: number
  readonly problem?: string
}

const listed = new Set(passphraseWords)
const common = new Map(commonPasswords.map((word, rank) => [word, Math.log2(rank + 2)]))
const trodden = wellTrodden.flatMap(row => [row, [...row].reverse().join('')])
const wordBits = Math.log2(passphraseWords.length)
const longestPiece = 40
/** What is longer is judged by its beginning, which can only make it seem weaker. */
const longestJudged = 256

/** Shortest path over the places between characters: the cost of a way is the sum of its pieces' bits. */
function cheapestPieces(text: string, known: ReadonlySet<string>): Piece[] {
  const judged = text.slice(0, longestJudged)
  const best: { readonly total: number; readonly last?: Piece }[] = [{ total: 0 }]
  for (let end = 1; end <= judged.length; end++) {
    let found: (typeof best)[number] = { total: Number.POSITIVE_INFINITY }
    for (let start = Math.max(0, end - longestPiece); start < end; start++) {
      const piece = { start, end, ...costOf(judged.slice(start, end), judged.slice(0, start), known) }
      const total = (best[start]?.total ?? 0) + piece.bits
      if (total < found.total) found = { total, last: piece }
    }
    best.push(found)
  }
  const way: Piece[] = []
  for (let step = best.at(-1)?.last; step; step = best[step.start]?.last) way.unshift(step)
  return way
}

function costOf(piece: string, before: string, known: ReadonlySet<string>): Omit<Piece, 'start' | 'end'> {
  if (piece.length === 1) return { bits: before.endsWith(piece) ? 1 : characterBits(piece) }
  const plain = unmasked(piece)
  const disguise = piece === piece.toLowerCase() && plain === piece ? 0 : 2
  if (known.has(plain)) return { bits: 3 + disguise, problem: 'it uses words of the case itself' }
  const rank = common.get(plain)
  if (rank !== undefined) return { bits: rank + disguise, problem: `"${piece}" is among the first things anyone tries` }
  if (piece.length >= 3 && before.toLowerCase().includes(piece.toLowerCase())) {
    return { bits: 3 + Math.log2(piece.length), problem: 'it repeats itself' }
  }
  if (piece.length >= 3 && trodden.some(row => row.includes(piece.toLowerCase()))) {
    return { bits: 6 + Math.log2(piece.length), problem: `"${piece}" follows the keyboard or the alphabet` }
  }
  if (/^(19|20)\d\d$/.test(piece)) return { bits: 7, problem: 'it uses a year' }
  if (/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$|^\d{6}$|^\d{8}$/.test(piece)) return { bits: 15, problem: 'it uses a date' }
  if (listed.has(plain)) return { bits: wordBits + disguise }
  return { bits: looksLikeWord(piece) ? Math.min(17, 3 * piece.length) + disguise : Number.POSITIVE_INFINITY }
}

/** Small letters, and the letters that digits and signs commonly stand for. */
function unmasked(piece: string): string {
  const stands: Readonly<Record<string, string>> = {
    0: 'o',
    1: 'l',
    3: 'e',
    4: 'a',
    5: 's',
    7: 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  }
  const small = piece.toLowerCase()
  return /\p{L}/u.test(small) ? small.replace(/[013457@$!]/g, sign => stands[sign] ?? sign) : small
}

/** Letters that can be spoken: a word or name of some language, of which a guesser has about 2¹⁷. */
function looksLikeWord(piece: string): boolean {
  return (
    /^\p{L}{3,14}$/u.test(piece) &&
    /[aeiouyäöüéèáíóúåæøąęаеиоуыэюя]/iu.test(piece) &&
    !/[bcdfghjklmnpqrstvwxz]{5}/i.test(piece)
  )
}

function characterBits(character: string): number {
  if (character === ' ') return 0.5
  if (/\d/.test(character)) return Math.log2(10)
  if (/[a-z]/.test(character)) return Math.log2(26)
  return /[A-Z]/.test(character) ? Math.log2(52) : Math.log2(64)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? []
}

/** The worst of its pieces, or else its length. */
function problemOf(passphrase: string, pieces: readonly Piece[]): string {
  if (passphrase.trim() === '') return 'it is empty'
  const withProblem = pieces.filter(piece => piece.problem !== undefined)
  const longest = withProblem.sort((a, b) => b.end - b.start - (a.end - a.start))[0]
  return longest?.problem ?? `it is too short; ${usualWordCount} words drawn by chance are strong`
}
