/** What the bytes of a text say of its encoding by themselves, where that is one of Unicode. */

/** The encoding that a byte order mark at the beginning names. */
export function markedAs([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

/** As many bytes as tell where the zeros of a text are. */
const looked = 64 * 1024

/**
 * UTF-16 or UTF-32 without a mark. No text of one byte a letter holds a zero; one of two has it in the same half of each
 * ASCII letter, blank, comma and line break, whatever its language. `whole`: nothing of the file is missing at its end.
 */
export function wideAs(bytes: Uint8Array, whole = true): string | undefined {
  const start = bytes.subarray(0, looked)
  const [first = 0, second = 0, third = 0, fourth = 0] = zerosIn(start)
  const units = Math.floor(start.length / 4)
  const fits = (size: number) => !whole || bytes.length % size === 0
  if (fits(4) && units > 0 && first + fourth < 2 * units) {
    if (fourth === units && third >= units * 0.9) return 'utf-32le'
    if (first === units && second >= units * 0.9) return 'utf-32be'
  }
  const [even, odd] = [first + third, second + fourth]
  if (!fits(2) || even === odd) return undefined
  // The letter U+4E00 has its zero in the other half; a stray zero in a text of single bytes is no UTF-16.
  const little = odd > even
  return areSeparatorsWide(start, little ? 0 : 1, Math.max(even, odd)) ? (little ? 'utf-16le' : 'utf-16be') : undefined
}

function zerosIn(bytes: Uint8Array): readonly number[] {
  const zeros = [0, 0, 0, 0]
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
  return zeros
}

const separators: ReadonlySet<number> = new Set([9, 10, 13, 32, 44, 59])

/**
 * Whether what may be blanks, commas and line breaks, at every other place from `low`, mostly stands beside zeros. Where
 * there is none, half the letters do: single bytes with a stray zero are no text of two.
 */
function areSeparatorsWide(bytes: Uint8Array, low: number, zeros: number): boolean {
  let [wide, all] = [0, 0]
  for (let at = low; at < bytes.length; at += 2) {
    if (!separators.has(bytes[at] ?? 0)) continue
    all++
    if (bytes[at + 1 - 2 * low] === 0) wide++
  }
  return all === 0 ? zeros * 4 >= bytes.length : wide * 2 >= all
}

export interface Utf8Tally {
  /** Whole sequences of two bytes, and of three or four. */
  readonly short: number
  readonly long: number
  /** Bytes that belong to no such sequence. */
  readonly bad: number
}

/** How much of a text that is not ASCII is UTF-8 (Unicode 17, table 3-7). A sequence cut off at the end counts as bad where `whole`. */
export function utf8Tally(bytes: Uint8Array, whole = true): Utf8Tally {
  let [short, long, bad] = [0, 0, 0]
  for (let at = beyondAscii(bytes, 0); at < bytes.length; at = beyondAscii(bytes, at + 1)) {
    const byte = bytes[at] ?? 0
    const length = sequenceAt(bytes, at, byte)
    if (length === 'cut' && !whole) break
    if (length === 2) short++
    else if (length === 3 || length === 4) long++
    else bad++
    if (typeof length === 'number') at += length - 1
  }
  return { short, long, bad }
}

/** Where the next byte is that is no ASCII letter, four looked at at once; the end where there is none. */
function beyondAscii(bytes: Uint8Array, from: number): number {
  let at = from
  // In a text of other letters the next is near.
  const near = Math.min(bytes.length, from + 64 + 4 - ((bytes.byteOffset + from) % 4))
  while (at < near && (bytes[at] ?? 0) < 0x80) at++
  if (at === near && at < bytes.length) {
    const fours = new Uint32Array(bytes.buffer, bytes.byteOffset + at, (bytes.length - at) >> 2)
    let four = 0
    while (four < fours.length && ((fours[four] ?? 0) & 0x80808080) === 0) four++
    at += four * 4
  }
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at++
  return at
}

function sequenceAt(bytes: Uint8Array, at: number, lead: number): number | 'cut' | undefined {
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return undefined
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next]
    if (byte === undefined) return 'cut'
    const [least, most] = next === 1 ? secondOf(lead) : [0x80, 0xbf]
    if (byte < least || byte > most) return undefined
  }
  return length
}

function secondOf(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf]
  if (lead === 0xed) return [0x80, 0x9f]
  if (lead === 0xf0) return [0x90, 0xbf]
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
}

/** Whether a text with such bytes is UTF-8 with a few that are damaged, rather than another encoding. */
export const isMostlyUtf8 = ({ short, long, bad }: Utf8Tally): boolean =>
  bad > 0 && short + 2 * long >= 2 * bad && (long > 0 || short >= 4 * bad)

/** Whether so much of a text is UTF-8 that no other text looks like it. */
export const isSurelyUtf8 = ({ short, long, bad }: Utf8Tally): boolean =>
  short + 2 * long >= 8 && short + 2 * long >= 4 * bad
