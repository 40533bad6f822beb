/** A piece of a number format: letters and marks with a meaning, text that is shown as it is, a currency, time elapsed. */
export interface Piece {
  readonly is: 'code' | 'text' | 'currency' | 'elapsed'
  readonly text: string
  /** Of a currency: whose it is, as `409` or `en-US`; '' where the format does not say. */
  readonly locale?: string
}

/** Quoted; escaped; padding and filling, which show nothing; in brackets; halves of the day; a number as it is; an exponent; letters. */
const token = new RegExp(
  [
    '"(?<quoted>[^"]*)"?',
    '\\\\(?<escaped>[\\s\\S])',
    '[_*][\\s\\S]',
    '\\[(?<bracket>[^\\]]*)\\]',
    '(?<half>am/pm|a/p|上午/下午|午前/午後|오전/오후)',
    '(?<number>general|g/[^\\x00-\\x7f]+|e[+-]0+)',
    '(?<letter>\\p{L})\\k<letter>*',
    '(?<other>[\\s\\S])',
  ].join('|'),
  'giu',
)

/** One section of a number format (ECMA-376 part 1, 18.8.31) in its pieces; codes are in lower case. */
export function piecesOf(section: string): Piece[] {
  return [...section.matchAll(token)].flatMap(({ 0: whole, groups = {} }): Piece[] => {
    const { quoted, escaped, bracket, half, number, letter, other } = groups
    const text = quoted ?? escaped
    if (text !== undefined) return [{ is: 'text', text }]
    if (bracket !== undefined) return bracketed(bracket)
    if (half !== undefined) return [{ is: 'code', text: 'h' }]
    if (number !== undefined) return [{ is: 'code', text: '#' }]
    if (letter !== undefined) return [{ is: 'code', text: whole.toLowerCase() }]
    if (other === undefined) return []
    return [{ is: /[0#?.,%/]/.test(other) ? 'code' : 'text', text: other }]
  })
}

/** `[h]` is time elapsed and `[$€-407]` a currency; colours, conditions and languages show nothing. */
function bracketed(inside: string): Piece[] {
  if (/^(h+|m+|s+)$/i.test(inside)) return [{ is: 'elapsed', text: inside.toLowerCase() }]
  const [, text = '', locale = ''] = /^\$([^-]*)-?(.*)$/.exec(inside) ?? []
  return text === '' ? [] : [{ is: 'currency', text, locale }]
}
