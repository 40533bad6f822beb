import { ageCipher } from '../bundle/age-cipher.ts'
import { makeFileKey } from '../bundle/age-keys.ts'
import { newAgeNonce, sealPayload } from '../bundle/age-payload.ts'
import { checkRecipients } from '../bundle/recipients.ts'

/** The age recipients out of a line of them, separated by spaces or commas; undefined where there are none. */
export function recipientsIn(text: string): readonly string[] | undefined {
  const recipients = text.split(/[\s,;]+/).filter(each => each !== '')
  return recipients.length === 0 ? undefined : recipients
}

/** The bytes as an age v1 file for these recipients. Never twice the same. Throws bad-recipient, cancelled. */
export async function* sealed(
  bytes: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const { header, fileKey } = await makeFileKey(checkRecipients({ recipients }), signal)
  const nonce = newAgeNonce()
  const cipher = await ageCipher(fileKey, nonce)
  fileKey.fill(0)
  yield header
  yield nonce
  yield* sealPayload(bytes, cipher)
}
