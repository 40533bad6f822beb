import { randomBytes } from 'node:crypto'
import { sameBytes, sha256 } from '#engine/crypto/hash.ts'
import { open, seal } from '#engine/crypto/seal.ts'
import { changePassphrase, type KeyOptions, unlock } from '#engine/header.ts'
import { decodeHeader, encodeHeader } from '#engine/header-format.ts'
import { RedThreadError } from '#shared/errors.ts'

/** What an identity file holds: the private keys of one investigator. */
export interface IdentitySecrets {
  readonly name: string
  /** Instant (ISO 8601, UTC). */
  readonly createdAt: string
  /** Ed25519 seed, 32 bytes. */
  readonly seed: Buffer
  /** `AGE-SECRET-KEY-1…` */
  readonly age: string
}

/**
 * The file: magic and version 8 · a header with one passphrase slot, as a case has · the secrets as JSON under
 * AES-256-GCM (nonce 12 ‖ ciphertext ‖ tag 16), bound to all bytes before · SHA-256 of all that, so that a damaged
 * file is known before anyone doubts their passphrase.
 */
const magic = Buffer.from('RTIDENT\x01', 'latin1')
const headerSize = 180
const checksumSize = 32

/** The bytes of a new file under this passphrase. Throws weak-passphrase. */
export async function sealIdentity(
  secrets: IdentitySecrets,
  passphrase: string,
  options?: KeyOptions,
): Promise<Buffer> {
  const key = randomBytes(32)
  const empty = { caseId: randomBytes(16), revision: 0, slots: [] }
  const start = Buffer.concat([magic, encodeHeader(await changePassphrase(empty, key, passphrase, options))])
  const plain = Buffer.from(JSON.stringify({ ...secrets, seed: secrets.seed.toString('base64') }))
  const body = Buffer.concat([start, seal(key, plain, start)])
  key.fill(0)
  plain.fill(0)
  return Buffer.concat([body, sha256(body)])
}

/**
 * The secrets again. Throws identity-wrong-passphrase; identity-damaged where the file was altered or cut, whatever the
 * passphrase; newer-format; cancelled.
 */
export async function unsealIdentity(file: Buffer, passphrase: string, signal?: AbortSignal): Promise<IdentitySecrets> {
  const body = file.subarray(0, -checksumSize)
  const sound = sameBytes(sha256(body), file.subarray(-checksumSize))
  if (!sound || !body.subarray(0, 7).equals(magic.subarray(0, 7))) throw new RedThreadError('identity-damaged')
  if (body[7] !== magic[7]) throw new RedThreadError('newer-format', { version: body[7] ?? 0 })
  const start = body.subarray(0, magic.length + headerSize)
  const header = decodeHeader(start.subarray(magic.length))
  if (header === 'damaged' || 'newer' in header) throw new RedThreadError('identity-damaged')
  const key = await unlock(header, { passphrase }, signal).catch(asOurs)
  const plain = open(key, body.subarray(start.length), start)
  key.fill(0)
  if (plain === undefined) throw new RedThreadError('identity-damaged')
  const { name, createdAt, seed, age } = JSON.parse(plain.toString()) as Record<keyof IdentitySecrets, string>
  plain.fill(0)
  return { name, createdAt, seed: Buffer.from(seed, 'base64'), age }
}

function asOurs(error: unknown): never {
  if (!(error instanceof RedThreadError)) throw error
  if (error.code === 'wrong-passphrase') throw new RedThreadError('identity-wrong-passphrase')
  if (error.code === 'header-damaged') throw new RedThreadError('identity-damaged', {}, error)
  throw error
}
