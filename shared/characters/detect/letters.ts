/** What kind of sign a character is, as far as it tells one reading of bytes from another. */
export type Sign =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Hebrew'
  | 'Arabic'
  | 'Thai'
  | 'ideograph'
  | 'mark'
  | 'joins'
  | 'typographic'
  | 'other letter'
  | 'symbol'
  | 'ascii'
  | 'none'

const kinds: readonly (readonly [Sign, RegExp])[] = [
  ['joins', /['’·-]/],
  ['Thai', /\p{Script=Thai}/u],
  ['mark', /[\p{M}\u0640]/u],
  ['Latin', /[\p{Script=Latin}ªº]/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /(?!\p{P})\p{Script=Arabic}/u],
  [
    'ideograph',
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー々、。「」・（），：；！？－　]/u,
  ],
  ['typographic', /[\u00a0“”‘„‚«»–—…€£§©®°№•™،؛؟]/],
  ['other letter', /\p{L}/u],
  ['none', /[\p{C}\ufffd]/u],
  ['ascii', /[ -~]/],
]

const known = new Map<string, Sign>()

export function signOf(character: string): Sign {
  const before = known.get(character)
  if (before) return before
  const sign = kinds.find(([, fits]) => fits.test(character))?.[0] ?? 'symbol'
  known.set(character, sign)
  return sign
}
