import { RedThreadError } from '#shared/errors.ts'
import { sameBytes, sha256 } from '../crypto/hash.ts'
import { seal, open as unseal } from '../crypto/seal.ts'
import {
  changePassphrase,
  changeRecoveryKey,
  createHeader,
  type KeyOptions,
  type Secret,
  unlock,
} from '../header/header.ts'
import { decodeHeader, encodeHeader, type Header } from '../header/header-format.ts'

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
 * The file: magic and version 8 · a header as a case has · the secrets as JSON under AES-256-GCM (nonce 12 ‖ ciphertext
 * ‖ tag 16), bound to all bytes before · SHA-256 of all that, so that a damaged file is known before anyone doubts their
 * passphrase. The header has one slot, for the passphrase, in version 1, and a second, for recovery words, in version 2.
 */
const magic = Buffer.from('RTIDENT', 'latin1')
const startSize = 8
const headerSizes: Readonly<Record<number, number>> = { 1: 180, 2: 296 }
const checksumSize = 32

/** An identity file that is to be written, and the 24 words that open it where the passphrase is lost. */
export interface SealedIdentity {
  readonly file: Buffer
  readonly recoveryWords: string
}

/** A new file under this passphrase, and under recovery words of its own. Throws weak-passphrase, cancelled. */
export async function sealIdentity(
  secrets: IdentitySecrets,
  passphrase: string,
  options?: KeyOptions,
): Promise<SealedIdentity> {
  const { header, caseKey, recoveryWords } = await createHeader(passphrase, options)
  return { file: write(header, caseKey, secrets), recoveryWords }
}

/**
 * The file with another passphrase. Recovery words stay the ones they were; an older file without any gets some.
 * Throws as unsealIdentity, and weak-passphrase.
 */
export async function resealIdentity(
  file: Buffer,
  secret: Secret,
  passphrase: string,
  options?: KeyOptions,
): Promise<{ readonly file: Buffer; readonly recoveryWords?: string }> {
  const { header, key, secrets } = await open(file, secret, options?.signal)
  const renewed = await changePassphrase(header, key, passphrase, options)
  if (header.slots.some(({ kind }) => kind === 'recovery')) return { file: write(renewed, key, secrets) }
  const both = changeRecoveryKey(renewed, key)
  return { file: write(both.header, key, secrets), recoveryWords: both.recoveryWords }
}

/** The file with new recovery words in place of the ones before, if there were any. Throws as unsealIdentity. */
export async function renewRecovery(file: Buffer, secret: Secret, signal?: AbortSignal): Promise<SealedIdentity> {
  const { header, key, secrets } = await open(file, secret, signal)
  const renewed = changeRecoveryKey(header, key)
  return { file: write(renewed.header, key, secrets), recoveryWords: renewed.recoveryWords }
}

/**
 * The secrets again. Throws identity-wrong-passphrase, identity-wrong-recovery-key or what is wrong with the words;
 * identity-damaged where the file was altered or cut, whatever the secret; newer-format; cancelled.
 */
export async function unsealIdentity(file: Buffer, secret: Secret, signal?: AbortSignal): Promise<IdentitySecrets> {
  const { key, secrets } = await open(file, secret, signal)
  key.fill(0)
  return secrets
}

/** The bytes of a file. The key is of no use afterwards. */
function write(header: Header, key: Buffer, secrets: IdentitySecrets): Buffer {
  const start = Buffer.concat([magic, Buffer.from([header.slots.length]), encodeHeader(header)])
  const plain = Buffer.from(JSON.stringify({ ...secrets, seed: secrets.seed.toString('base64') }))
  const body = Buffer.concat([start, seal(key, plain, start)])
  key.fill(0)
  plain.fill(0)
  return Buffer.concat([body, sha256(body)])
}

interface Opened {
  readonly header: Header
  readonly key: Buffer
  readonly secrets: IdentitySecrets
}

async function open(file: Buffer, secret: Secret, signal?: AbortSignal): Promise<Opened> {
  const body = file.subarray(0, -checksumSize)
  const sound = sameBytes(sha256(body), file.subarray(-checksumSize))
  if (!sound || !body.subarray(0, magic.length).equals(magic)) throw new RedThreadError('identity-damaged')
  const version = body[magic.length] ?? 0
  const headerSize = headerSizes[version]
  if (headerSize === undefined) throw new RedThreadError('newer-format', { version })
  const start = body.subarray(0, startSize + headerSize)
  const header = decodeHeader(start.subarray(startSize))
  if (header === 'damaged' || 'newer' in header) throw new RedThreadError('identity-damaged')
  const key = await unlock(header, secret, signal).catch(asOurs)
  const plain = unseal(key, body.subarray(start.length), start)
  if (plain === undefined) throw new RedThreadError('identity-damaged')
  const { name, createdAt, seed, age } = JSON.parse(plain.toString()) as Record<keyof IdentitySecrets, string>
  plain.fill(0)
  return { header, key, secrets: { name, createdAt, seed: Buffer.from(seed, 'base64'), age } }
}

function asOurs(error: unknown): never {
  if (!(error instanceof RedThreadError)) throw error
  if (error.code === 'wrong-passphrase') throw new RedThreadError('identity-wrong-passphrase')
  if (error.code === 'wrong-recovery-key') throw new RedThreadError('identity-wrong-recovery-key')
  if (error.code === 'header-damaged') throw new RedThreadError('identity-damaged', {}, error)
  throw error
}
