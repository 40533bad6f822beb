import { restBy97 } from '#shared/model/mod-97.ts'

/** An IBAN with or without blanks, whose check digits fit. */
export function isIban(text: string): boolean {
  const plain = plainIban(text)
  // XE is no country: so Ethereum's ICAP begins, which is counted in the same way.
  return /^(?!XE)[A-Z]{2}\d\d[A-Z0-9]{11,30}$/.test(plain) && restBy97(plain) === 1
}

export const plainIban = (text: string): string => text.replace(/[\s.-]/g, '').toUpperCase()
