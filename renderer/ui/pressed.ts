/** What of a key press says which key it was. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

/** A key by the name shortcuts use, and whether Shift was held for it; null where Shift only helped to print it. */
export interface Pressed {
  readonly key: string
  readonly shift: boolean | null
}

/**
 * What a press can mean, likeliest first: what it prints, then what stands at its place of an English keyboard. So
 * Dvorak and French keyboards keep the letters on their caps, Russian or Korean ones have shortcuts at all, and a digit
 * is a digit where it needs Shift.
 */
export function pressed(event: Press): readonly Pressed[] {
  const printed = printedKey(event.key)
  const first = { key: printed, shift: isLetter(printed) || printed.length > 1 ? event.shiftKey : null }
  const placed = placedKey(event, printed)
  return placed === null || placed.key === printed ? [first] : [first, placed]
}

/** The small letter that a press means as a command; undefined where it means none. */
export const pressedLetter = (event: Press): string | undefined => pressed(event).find(({ key }) => isLetter(key))?.key

const isLetter = (key: string) => /^[a-z]$/.test(key)

/** Signs that mean the same and are other characters: Turkish i, the Arabic question mark. */
const sameSign: Readonly<Record<string, string>> = { ı: 'i', i̇: 'i', '؟': '?' }

/** In small letters, and in the narrow forms of East Asian wide signs. */
function printedKey(key: string): string {
  const small = key.normalize('NFKC').toLowerCase()
  return sameSign[small] ?? small
}

/** The signs of an English keyboard that shortcuts use, without and with Shift. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  Comma: [',', '<'],
  Slash: ['/', '?'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
}

function placedKey({ code, shiftKey }: Press, printed: string): Pressed | null {
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return shiftKey ? null : { key: digit, shift: null }
  if (!isOfOtherScript(printed)) return null
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter !== undefined) return { key: letter.toLowerCase(), shift: shiftKey }
  const sign = signs[code]?.[shiftKey ? 1 : 0]
  return sign === undefined ? null : { key: sign, shift: null }
}

/** Latin letters, and the signs that Latin keyboards have where others have letters. */
const ofLatin = /^(?:\p{Script=Latin}|['",<.>;:?!])/u

/** Names of keys such as `Enter` or `Dead` are no characters; the Arabic lam-alef is two. */
const isOfOtherScript = (printed: string) => !ofLatin.test(printed) && printed.length <= 2
