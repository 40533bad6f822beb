import { sha256 } from '#engine/secrets/crypto/hash.ts'
import { type Signer, verifyEd25519 } from '#engine/secrets/identity/ed25519.ts'

/** Whose signatures a reader knows: the key's name and its 32 bytes. */
export interface KnownKey {
  readonly name: string
  readonly publicKey: Uint8Array
}

export interface OpenedNote {
  /** The signed text, with its last newline. */
  readonly text: string
  /** Names of the known keys that signed it, in the order of their lines. May be empty. */
  readonly signedBy: readonly string[]
}

const largestNote = 64 * 1024
const dash = '\u2014'

/**
 * The text as a signed note (C2SP signed-note): text, empty line, one line for each signature. Throws RangeError for a
 * text or key name that no reader would accept.
 */
export function signNote(text: string, signers: readonly Signer[]): string {
  if (!isNoteText(text) || !signers.every(({ name }) => isKeyName(name))) throw new RangeError('not a note')
  const message = Buffer.from(text)
  const lines = signers.map(({ name, publicKey, sign }) => {
    const signature = Buffer.concat([keyId(name, publicKey), sign(message)])
    return `${dash} ${name} ${signature.toString('base64')}\n`
  })
  return `${text}\n${lines.join('')}`
}

/**
 * The text of a note and who of the known keys signed it. Lines of unknown keys are passed over. Undefined where the
 * note is malformed or a known key's signature is wrong.
 */
export function openNote(note: string, known: readonly KnownKey[]): OpenedNote | undefined {
  if (note.length > largestNote) return undefined
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2).split('\n')
  if (end < 0 || !isNoteText(text) || lines.pop() !== '' || lines.length === 0) return undefined
  const signedBy: string[] = []
  for (const line of lines) {
    const signature = readSignature(line)
    if (signature === undefined) return undefined
    const key = known.find(
      ({ name, publicKey }) => name === signature.name && keyId(name, publicKey).equals(signature.id),
    )
    if (key === undefined || signedBy.includes(key.name)) continue
    if (!verifyEd25519(key.publicKey, Buffer.from(text), signature.bytes)) return undefined
    signedBy.push(key.name)
  }
  return { text, signedBy }
}

/** First 4 bytes of SHA-256(key name ‖ 0x0A ‖ 0x01 ‖ public key); 0x01 says Ed25519. */
export function keyId(name: string, publicKey: Uint8Array): Buffer {
  return sha256(Buffer.from(`${name}\n\u0001`), publicKey).subarray(0, 4)
}

/** The bytes, or undefined where the text is not their one canonical base64 (RFC 4648 with padding). */
export function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}

function readSignature(
  line: string,
): { readonly name: string; readonly id: Buffer; readonly bytes: Buffer } | undefined {
  const [first, name, base64, ...more] = line.split(' ')
  if (first !== dash || name === undefined || !isKeyName(name) || base64 === undefined || more.length > 0)
    return undefined
  const bytes = strictBase64(base64)
  if (bytes === undefined || bytes.length < 5) return undefined
  return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) }
}

const isKeyName = (name: string) => /^[^\s+\p{Cc}]+$/u.test(name) && name.isWellFormed()
const isNoteText = (text: string) => text.isWellFormed() && text.endsWith('\n') && !/[^\P{Cc}\n]/u.test(text)
