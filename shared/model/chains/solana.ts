import { base58 } from '@scure/base'
import { type Chain, strangeCharacter } from '../chain.ts'

/** A public key of 32 bytes in Base58, and nothing that would tell a wrong character. */
export const solana: Chain = {
  id: 'SOL',
  title: 'Solana',
  asset: 'SOL',
  // In letters of one case it is what another format writes, and wrong there.
  shape: /^(?=.*[A-Z])(?=.*[a-z])[0-9A-Za-z]{32,44}$/,
  read: text => {
    const strange = strangeCharacter(text, /[1-9A-HJ-NP-Za-km-z]/)
    if (strange) return strange
    const { length } = base58.decode(text)
    return length === 32
      ? { address: text, checksum: 'cannot be checked' }
      : { unreadable: `a Solana address is 32 bytes, and this is ${length}: a character is missing or too many` }
  },
}
