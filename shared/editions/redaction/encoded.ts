import { readUtf8 } from './utf8.ts'

/** A stretch that may be an encoding, and what it says in each way it may be decoded. */
export interface Encoded {
  readonly start: number
  readonly end: number
  readonly says: readonly string[]
}

const base64Run = /(?:[\w+/-]{60,76}\r?\n)*[\w+/-]{7,}={0,2}/g
const hexRun = /(?:(?:0x)?[\da-f]{2}[\s:,-]{0,2}){5,}/gi
/** What stands beside an encoded word may look like more of it: it is read by itself, too. */
const hexWord = /(?<![\da-f])(?:[\da-f]{2}){5,}(?![\da-f])/gi
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Every stretch of base64 (RFC 4648, both alphabets, at each of the four places it may begin) and of hexadecimal. */
export function* encodedIn(text: string): Generator<Encoded> {
  for (const { 0: run, index } of text.matchAll(base64Run)) {
    if (!/[A-Z]/.test(run) || !/[a-z\d]/.test(run)) continue
    const plain = run.replaceAll(/\s|=/g, '').replaceAll('-', '+').replaceAll('_', '/')
    const says = [0, 1, 2, 3].flatMap(skipped => readable(bytesOf(plain.slice(skipped), 6)))
    if (says.length > 0) yield { start: index, end: index + run.length, says }
  }
  for (const pattern of [hexRun, hexWord]) {
    for (const { 0: run, index } of text.matchAll(pattern)) {
      const says = readable(hexBytes(run.replaceAll(/0x|[^\da-f]/gi, '')))
      if (says.length > 0) yield { start: index, end: index + run.length, says }
    }
  }
}

const hexBytes = (digits: string) =>
  Array.from({ length: digits.length >> 1 }, (_, at) => Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16))

const values: ReadonlyMap<string, number> = new Map([...alphabet].map((letter, value) => [letter, value]))

function bytesOf(letters: string, bits: number): number[] {
  const bytes: number[] = []
  let [held, count] = [0, 0]
  for (const letter of letters) {
    held = ((held << bits) | (values.get(letter) ?? 0)) & 0xffff
    count += bits
    if (count < 8) continue
    count -= 8
    bytes.push((held >> count) & 0xff)
  }
  return bytes
}

/**
 * What begins with other than text is something else: a hash, a picture; of that only what is plainly written in it
 * counts. Two bytes a character come to the same without 0.
 */
function readable(bytes: readonly number[]): readonly string[] {
  const held = bytes.filter(byte => byte !== 0)
  const plain = (String.fromCharCode(...held.slice(0, most)).match(plainly) ?? []).join('\n')
  const whole = held.slice(0, looked).some(isControl) ? '' : [...readUtf8(held)].map(([each]) => each).join('')
  return [...new Set([whole, plain])].filter(text => /[\p{L}\p{M}]{2}/u.test(text))
}

const looked = 64
/** Bytes looked through for plain text among others; a call takes no more arguments than so. */
const most = 10_000
const plainly = /[ -~]{5,}/g
const isControl = (byte: number) => (byte > 0 && byte < 9) || (byte > 13 && byte < 32) || byte === 127
