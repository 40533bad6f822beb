import { sha512 } from '#engine/secrets/crypto/hash.ts'
import { type Signer, verifyEd25519 } from '#engine/secrets/identity/ed25519.ts'
import { publicKeyOfBlob, sshKeyBlob } from '#engine/secrets/identity/ssh-key.ts'
import { sshField, sshReader } from '#engine/secrets/identity/ssh-wire.ts'

/** What a bundle's signature is for: a signature given for anything else does not count here. */
export const bundleNamespace = 'case-bundle@v1'

const magic = Buffer.from('SSHSIG')
const hashName = 'sha512'
const signatureType = 'ssh-ed25519'
const begin = '-----BEGIN SSH SIGNATURE-----'
const end = '-----END SSH SIGNATURE-----'

/**
 * An armoured SSHSIG (OpenSSH, PROTOCOL.sshsig) over the message, as `ssh-keygen -Y sign` writes it. `namespace` says
 * what the signature is for.
 */
export function signSsh(message: Uint8Array, signer: Signer, namespace: string = bundleNamespace): string {
  const signature = signer.sign(signedData(message, namespace))
  const blob = Buffer.concat([
    magic,
    Buffer.from([0, 0, 0, 1]),
    sshField(sshKeyBlob(signer.publicKey)),
    sshField(namespace),
    sshField(''),
    sshField(hashName),
    sshField(Buffer.concat([sshField(signatureType), sshField(signature)])),
  ])
  return armour(blob)
}

/**
 * The public key (32 bytes) that signed the message for this namespace; undefined where the armour is malformed, the
 * signature is for another namespace or by another kind of key, or it does not hold. Whose key it is, is not said here.
 */
export function verifySsh(
  message: Uint8Array,
  armoured: string,
  namespace: string = bundleNamespace,
): Buffer | undefined {
  const blob = unarmour(armoured)
  const parts = blob === undefined ? undefined : readBlob(blob, namespace)
  if (parts === undefined) return undefined
  return verifyEd25519(parts.publicKey, signedData(message, namespace), parts.signature) ? parts.publicKey : undefined
}

function signedData(message: Uint8Array, namespace: string): Buffer {
  return Buffer.concat([magic, sshField(namespace), sshField(''), sshField(hashName), sshField(sha512(message))])
}

function readBlob(
  blob: Buffer,
  wanted: string,
): { readonly publicKey: Buffer; readonly signature: Buffer } | undefined {
  const reader = sshReader(blob)
  const preamble = reader.take(magic.length)
  const version = reader.u32()
  const [key, namespace, reserved, hash, wrapped] = Array.from({ length: 5 }, reader.field)
  if (!preamble?.equals(magic) || version !== 1 || key === undefined || wrapped === undefined) return undefined
  if (namespace?.toString('latin1') !== wanted || reserved?.length !== 0) return undefined
  if (hash?.toString('latin1') !== hashName || reader.rest() !== 0) return undefined
  const inner = sshReader(wrapped)
  const type = inner.field()
  const signature = inner.field()
  const publicKey = publicKeyOfBlob(key)
  if (type?.toString('latin1') !== signatureType || signature === undefined || inner.rest() !== 0) return undefined
  return publicKey === undefined ? undefined : { publicKey, signature }
}

function armour(blob: Buffer): string {
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? []
  return `${[begin, ...lines, end].join('\n')}\n`
}

/** One spelling only: what does not armour back to the same text was altered. */
function unarmour(text: string): Buffer | undefined {
  const body = text.slice(begin.length + 1, -(end.length + 2))
  const blob = Buffer.from(body.replaceAll('\n', ''), 'base64')
  return armour(blob) === text ? blob : undefined
}
