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

/** TLP as it is written anywhere ("TLP:AMBER", "tlp amber strict", the older "WHITE") as its code; others as they are. */
export function readHandling(text: string): string {
  const written = text.trim()
  const bare = written
    .toUpperCase()
    .replace(/^TLP\s*[:\s-]\s*/, '')
    .replace(/^AMBER\s*[+\s-]\s*STRICT$/, 'AMBER+STRICT')
    .replace(/^WHITE$/, 'CLEAR')
  return isTlp(bare) ? bare : written
}

/** Place in the order; what is not TLP stands above RED. */
export const handlingRank = (code: string): number => (isTlp(code) ? handlingCodes.indexOf(code) : handlingCodes.length)
