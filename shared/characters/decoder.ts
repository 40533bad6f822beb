import { dosLetters } from './dos.ts'
import type { Decoder } from './encoding-decoder.ts'
import { koreanDecoder } from './korean.ts'
import { isShifted, shiftedDecoder } from './shifted.ts'
import { replacement, Standard } from './standard.ts'

const { TextEncoder: Encoder } = globalThis as unknown as {
  readonly TextEncoder: new () => { readonly encode: (text: string) => Uint8Array }
}

export const utf8Of = (text: string): Uint8Array => new Encoder().encode(text)

/** `encoding`: an id of encodings.ts. A byte order mark at the beginning is left out. */
export function decoderOf(encoding: string): Decoder {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return utf32(encoding === 'utf-32le')
  const letters = dosLetters[encoding]
  if (letters !== undefined) return { push: piece => ofTable(piece, letters), end: () => '' }
  if (encoding === 'euc-kr') return koreanDecoder()
  const shifted = shiftedDecoder(encoding)
  if (shifted) return shifted
  const decoder = new Standard(encoding)
  return { push: piece => decoder.decode(piece, { stream: true }), end: () => decoder.decode() }
}

/** The text, or undefined where one byte is not of that encoding. */
export function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  if (!isStandard(encoding)) {
    const text = wholeText(bytes, encoding)
    return text.includes(replacement) ? undefined : text
  }
  try {
    return new Standard(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export function wholeText(bytes: Uint8Array, encoding: string): string {
  const { push, end } = decoderOf(encoding)
  const text = push(bytes)
  return text + end()
}

/** Whether every byte is of that encoding; in slices, so that no long text is made of them. */
export function isWhollyOf(bytes: Uint8Array, encoding: string): boolean {
  if (Object.hasOwn(dosLetters, encoding)) return true
  if (!isStandard(encoding)) return strictly(bytes, encoding) !== undefined
  const decoder = new Standard(encoding, { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += slice) decoder.decode(bytes.subarray(at, at + slice), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const slice = 2 ** 20

const isStandard = (encoding: string) =>
  !encoding.startsWith('utf-32') &&
  encoding !== 'euc-kr' &&
  !Object.hasOwn(dosLetters, encoding) &&
  !isShifted(encoding)

function ofTable(bytes: Uint8Array, letters: string): string {
  const units = Uint16Array.from(bytes, byte => (byte < 0x80 ? byte : letters.charCodeAt(byte - 0x80)))
  let text = ''
  for (let at = 0; at < units.length; at += most) text += String.fromCharCode(...units.subarray(at, at + most))
  return text
}

const most = 8_192

/** The Encoding Standard leaves UTF-32 out. */
function utf32(little: boolean): Decoder {
  let held: number[] = []
  let begun = false
  const unit = ([first = 0, second = 0, third = 0, fourth = 0]: readonly number[]): string => {
    const code = little
      ? fourth * 0x1000000 + (third << 16) + (second << 8) + first
      : first * 0x1000000 + (second << 16) + (third << 8) + fourth
    const isMark = code === 0xfeff && !begun
    begun = true
    if (isMark) return ''
    return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? replacement : String.fromCodePoint(code)
  }
  return {
    push: piece => {
      let text = ''
      for (const byte of piece) {
        held.push(byte)
        if (held.length < 4) continue
        text += unit(held)
        held = []
      }
      return text
    },
    end: () => (held.length > 0 ? replacement : ''),
  }
}
