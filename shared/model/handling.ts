/**
 * Handling codes: TLP 2.0 (FIRST, 2022) in its order, the most open first, with its words. Any other code is legal but
 * has no place in the order: an edition leaves it out unless it is allowed by name.
 */
export const tlp = {
  CLEAR: { brief: 'no limit', says: 'Recipients can spread this to the world; there is no limit on disclosure.' },
  GREEN: { brief: 'the community', says: 'Limited disclosure: recipients can spread this within their community.' },
  AMBER: {
    brief: 'need to know',
    says: 'Limited disclosure: need-to-know basis within the organization and its clients.',
  },
  'AMBER+STRICT': {
    brief: 'own organisation only',
    says: 'Limited disclosure: need-to-know basis within the organization only.',
  },
  RED: { brief: 'named recipients only', says: 'For the eyes and ears of individual recipients only.' },
} as const satisfies Readonly<Record<string, { readonly brief: string; readonly says: string }>>

export type HandlingCode = keyof typeof tlp

export const handlingCodes = Object.keys(tlp) as HandlingCode[]

export const isTlp = (code: string): code is HandlingCode => Object.hasOwn(tlp, code)

/** What stands between the letters of a code is a matter of printing: `TLP:AMBER+STRICT`, `tlp_amber strict`, `[TLP 2.0: Amber-Strict]`. */
const spelled: Readonly<Record<string, HandlingCode>> = {
  CLEAR: 'CLEAR',
  WHITE: 'CLEAR',
  GREEN: 'GREEN',
  AMBER: 'AMBER',
  AMBERSTRICT: 'AMBER+STRICT',
  RED: 'RED',
}

/** TLP in whatever spelling, the older "WHITE" too, as its code; other codes as they are written. */
export function readHandling(text: string): string {
  const parts =
    text
      .normalize('NFKC')
      .toUpperCase()
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  const letters = parts.join('').replace(/^(?:TLP|TRAFFICLIGHTPROTOCOL(?:TLP)?)(?:V?[12]0?)?/, '')
  return Object.hasOwn(spelled, letters) ? (spelled[letters] ?? text.trim()) : text.trim()
}

const named =
  /(?<!\p{L})(?:TLP|TRAFFIC[^\p{L}]*LIGHT[^\p{L}]*PROTOCOL)[^\p{L}]*(?:(?:V|VERSION|LEVEL|COLOU?R|MARKING)[^\p{L}]*)*(?<code>CLEAR|WHITE|GREEN|AMBER(?:[^\p{L}]*STRICT)?|RED)(?!\p{L})/giu

/** The codes of TLP that a text names anywhere in it, as "Handle as TLP:RED"; of a text that is one, that. */
export function tlpIn(text: string): readonly HandlingCode[] {
  const within = [...text.normalize('NFKC').matchAll(named)].map(({ groups }) => groups?.['code'] ?? '')
  return [...new Set([text, ...within].map(readHandling).filter(isTlp))]
}

const namesTlp = /^[^\p{L}]*(?:TLP|TRAFFIC[^\p{L}]*LIGHT)/iu

/** The code of a text that is one and says so, as a tag or a cell may under any name; `red` alone is a colour. */
export function tlpNamed(text: string): HandlingCode | undefined {
  if (!namesTlp.test(text.normalize('NFKC'))) return undefined
  const code = readHandling(text)
  return isTlp(code) ? code : undefined
}

/** Place in the order; what is not TLP stands above RED. */
export const handlingRank = (code: string): number => (isTlp(code) ? handlingCodes.indexOf(code) : handlingCodes.length)

/**
 * Several codes on one thing as one: the strictest of TLP, and with it by name every code outside it, so that allowing
 * one of them does not allow the others. Undefined for none.
 */
export function allOfThem(codes: readonly string[]): string | undefined {
  const read = [...new Set(codes.map(readHandling))]
  const others = read.filter(code => !isTlp(code)).toSorted()
  const [strictest] = read.filter(isTlp).toSorted((a, b) => handlingRank(b) - handlingRank(a))
  const named = [...(strictest === undefined ? [] : [others.length > 0 ? `TLP:${strictest}` : strictest]), ...others]
  return named.length === 0 ? undefined : named.join(' and ')
}
