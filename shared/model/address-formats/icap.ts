import { checksumMismatch } from '../chain.ts'
import { restBy97 } from '../mod-97.ts'
import type { Unreadable } from '../value.ts'

/**
 * The 40 digits of an Ethereum address in the form of ICAP's direct and basic codes: XE, two check digits as an IBAN has
 * them (ISO 7064, mod 97), and the address as a number of base 36. A code that names an institution holds no address.
 */
export function readIcap(text: string): string | Unreadable {
  const plain = text.toUpperCase()
  if (!/^XE\d\d[0-9A-Z]+$/.test(plain)) return { unreadable: 'such an address has only letters and digits after XE' }
  const account = plain.slice(4)
  if (restBy97(plain) !== 1) return checksumMismatch
  if (account.length === 16) return { unreadable: 'it names an account at an institution, and no address' }
  const number = [...account].reduce((sum, sign) => sum * 36n + BigInt(Number.parseInt(sign, 36)), 0n)
  const digits = number.toString(16)
  if (account.length < 30 || account.length > 31 || digits.length > 40)
    return {
      unreadable: `such an address has 30 or 31 letters and digits after its check digits, and this has ${account.length}`,
    }
  return digits.padStart(40, '0')
}
