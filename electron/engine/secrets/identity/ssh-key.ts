import { sshField, sshReader } from './ssh-wire.ts'

const keyType = 'ssh-ed25519'

/** The wire form of an Ed25519 public key (32 bytes) that OpenSSH keys and signatures carry: 51 bytes. */
export function sshKeyBlob(publicKey: Uint8Array): Buffer {
  return Buffer.concat([sshField(keyType), sshField(publicKey)])
}

/** The 32 bytes out of that wire form; undefined for any other kind of key or a byte too many. */
export function publicKeyOfBlob(blob: Uint8Array): Buffer | undefined {
  const reader = sshReader(blob)
  const type = reader.field()
  const key = reader.field()
  return type?.toString('latin1') === keyType && key?.length === 32 && reader.rest() === 0 ? key : undefined
}

/** `ssh-ed25519 AAAA… comment`, as in an authorized_keys or id_ed25519.pub file. */
export function sshKeyLine(publicKey: Uint8Array, comment = ''): string {
  const line = `${keyType} ${sshKeyBlob(publicKey).toString('base64')}`
  return comment === '' ? line : `${line} ${comment.replace(/\s+/g, ' ').trim()}`
}

/** The 32 bytes out of such a line; undefined where it is not an Ed25519 key in canonical base64. */
export function parseSshKeyLine(line: string): Buffer | undefined {
  const [type, base64 = ''] = line.trim().split(/ +/)
  const blob = Buffer.from(base64, 'base64')
  return type === keyType && blob.toString('base64') === base64 ? publicKeyOfBlob(blob) : undefined
}
