import type { Decoder } from './encoding-decoder.ts'
import { Standard } from './standard.ts'

/** Signs that were added to KS X 1001 in 1998, by their second byte behind 0xA2; the decoder of some platforms lacks them. */
const added: ReadonlyMap<number, string> = new Map([
  [0xe6, '€'],
  [0xe7, '®'],
])
const row = 0xa2

/** EUC-KR and CP949 with the signs that the platform may not know. */
export function koreanDecoder(): Decoder {
  const decoder = new Standard('euc-kr')
  let held = new Uint8Array()
  return {
    push: piece => {
      const bytes = new Uint8Array(held.length + piece.length)
      bytes.set(held)
      bytes.set(piece, held.length)
      let text = ''
      let [from, at] = [0, 0]
      while (at < bytes.length) {
        const isLead = (bytes[at] ?? 0) > 0x80 && (bytes[at] ?? 0) < 0xff
        if (isLead && at + 1 === bytes.length) break
        const sign = bytes[at] === row ? added.get(bytes[at + 1] ?? 0) : undefined
        if (sign !== undefined) {
          text += decoder.decode(bytes.subarray(from, at), { stream: true }) + sign
          from = at + 2
        }
        at += isLead && (bytes[at + 1] ?? 0) > 0x40 ? 2 : 1
      }
      held = bytes.slice(at)
      return text + decoder.decode(bytes.subarray(from, at), { stream: true })
    },
    end: () => decoder.decode(held),
  }
}
