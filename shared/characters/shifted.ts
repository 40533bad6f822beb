/**
 * Encodings of seven bits, in which letters beyond ASCII stand between signs that shift into another set and back: to
 * whoever does not know the signs, their bytes are ASCII.
 */
import type { Decoder } from './encoding-decoder.ts'
import { koreanDecoder } from './korean.ts'
import { replacement, Standard } from './standard.ts'

/** What the Encoding Standard leaves out of them, line by line: no shift goes on past the end of one. */
const lineReaders: Readonly<Record<string, (line: string) => string>> = {
  'iso-2022-kr': koreanLine,
  'hz-gb-2312': line => line.replace(hz, (all, run?: string) => (run === undefined ? all.slice(1, 2) : chinese(run))),
  'utf-7': line => line.replace(utf7, (_, run: string) => (run === '' ? '+' : (unitsOf(run) ?? replacement))),
}

/** RFC 1843: pairs between `~{` and `~}`; `~~` is a tilde. */
export const hz = /~(?:\{((?:[!-w][!-~])*)(?:~\}|$)|~)/g
/** RFC 2152: base64 of UTF-16 between a plus and a minus, or the first sign that is neither; `+-` is a plus. */
export const utf7 = /\+([A-Za-z0-9+/]*)-?/g

export const chinese = (run: string): string => new Standard('gb18030').decode(upperHalf(run))

/** RFC 1557: pairs between shift out and shift in, with a sign at the beginning that says so. */
function koreanLine(line: string): string {
  const [ascii = '', ...runs] = line.replaceAll(koreanSign, '').split(shiftOut)
  const read = runs.map(run => {
    const [pairs = '', ...rest] = run.split(shiftIn)
    return korean(pairs) + rest.join('')
  })
  return ascii + read.join('')
}

export const [shiftOut, shiftIn, koreanSign] = ['\u000e', '\u000f', '\u001b$)C'] as const

const upperHalf = (pairs: string) => Uint8Array.from(pairs, sign => sign.charCodeAt(0) | 0x80)

function korean(pairs: string): string {
  const { push, end } = koreanDecoder()
  const text = push(upperHalf(pairs))
  return text + end()
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The text of base64 over UTF-16; undefined where it is none: bits are over, or halves of a pair stand alone. */
export function unitsOf(run: string): string | undefined {
  let text = ''
  let [held, bits] = [0, 0]
  for (const sign of run) {
    held = (held << 6) | base64.indexOf(sign)
    bits += 6
    if (bits < 16) continue
    bits -= 16
    text += String.fromCharCode((held >> bits) & 0xffff)
    held &= (1 << bits) - 1
  }
  return text === '' || bits >= 6 || held !== 0 || /\p{Surrogate}/u.test(text) ? undefined : text
}

export const isShifted = (encoding: string): boolean => Object.hasOwn(lineReaders, encoding)

/** The decoder of one of those; undefined for any other encoding. */
export function shiftedDecoder(encoding: string): Decoder | undefined {
  const reader = isShifted(encoding) ? lineReaders[encoding] : undefined
  if (!reader) return undefined
  let held: string[] = []
  const read = (text: string) =>
    text
      .split('\n')
      .map(line => reader(line.replace(beyondAscii, replacement)))
      .join('\n')
  return {
    push: piece => {
      const text = latin1Of(piece)
      const last = text.lastIndexOf('\n') + 1
      held.push(last === 0 ? text : text.slice(0, last))
      if (last === 0) return ''
      const whole = held.join('')
      held = [text.slice(last)]
      return read(whole)
    },
    end: () => read(held.join('')),
  }
}

const beyondAscii = /[\u0080-\u00ff]/g

/** Bytes as letters of the same numbers. */
export const latin1Of = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += most) text += String.fromCharCode(...bytes.subarray(at, at + most))
  return text
}

const most = 8_192
