/** Why a place is not blacked out by itself, for a person to look at. */
export const reasons = {
  part: 'part of a name',
  initial: 'initials with a part of a name',
  initials: 'initials alone',
  inside: 'inside a longer word or number',
  figure: 'the same digits, with the point elsewhere',
  parted: 'parted in an unusual way',
  spelling: 'spelled almost so',
  script: 'sounds so in another script',
  hidden: 'written backwards or by a simple code',
  encoded: 'encoded, as base64 or in hexadecimal',
  fixed: 'in a field that takes no other words',
} as const

export type Why = keyof typeof reasons

/** A stretch of a text in which a term stands, or may stand. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly placeholder: string
  /** Absent where it is the term for sure. */
  readonly why?: Why
}
