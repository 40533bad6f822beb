/**
 * The rest by 97 of digits and letters (A is 10, Z is 35), with the first four put last: 1 where an IBAN's check digits
 * fit (ISO 13616-1, ISO 7064). `text`: without blanks; any case.
 */
export function restBy97(text: string): number {
  let rest = 0
  for (const sign of text.slice(4) + text.slice(0, 4)) rest = Number(`${rest}${Number.parseInt(sign, 36)}`) % 97
  return rest
}
