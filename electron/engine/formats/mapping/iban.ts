/** An IBAN with or without blanks, whose check digits fit (ISO 13616-1; mod 97 of ISO 7064). */
export function isIban(text: string): boolean {
  const plain = plainIban(text)
  // XE is no country: so Ethereum's ICAP begins, which is counted in the same way.
  if (!/^(?!XE)[A-Z]{2}\d\d[A-Z0-9]{11,30}$/.test(plain)) return false
  const figures = (plain.slice(4) + plain.slice(0, 4)).replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55))
  return BigInt(figures) % 97n === 1n
}

export const plainIban = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase()
