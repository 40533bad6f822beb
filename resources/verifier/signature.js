import { Wrong, bytesOfText, fromBase64, joined, sameBytes, textOf, toBase64 } from './bytes.js'
import { sha256, startSha512 } from './sha2.js'
// Ed25519 signatures as SSH and as signed notes wrap them.

/** True, false, or undefined where this browser knows no Ed25519. */
export async function ed25519Holds(key, message, signature) {
  let imported
  try {
    imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
  } catch {
    return undefined
  }
  return signature.length === 64 && crypto.subtle.verify('Ed25519', imported, signature, message)
}

const lengthOf = size => new Uint8Array([size >>> 24, size >>> 16, size >>> 8, size])
const field = bytes => joined([lengthOf(bytes.length), bytes])

function fieldsOf(bytes) {
  const fields = []
  for (let at = 0; at < bytes.length; ) {
    const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)
    if (at + 4 + size > bytes.length) throw new Wrong('MANIFEST.sig is cut')
    fields.push(bytes.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return fields
}

const armour = /^-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n$/

/** The parts of MANIFEST.sig: { key, wire, signature, purpose }. One spelling only. */
function readSshSignature(text, namespace) {
  const base64 = armour.exec(text)?.[1]?.replaceAll('\n', '') ?? ''
  const blob = fromBase64(base64)
  const lines = base64.match(/.{1,70}/g) ?? []
  const again = `-----BEGIN SSH SIGNATURE-----\n${lines.join('\n')}\n-----END SSH SIGNATURE-----\n`
  const start = bytesOfText('SSHSIG\0\0\0\u0001')
  if (again !== text || !sameBytes(blob.subarray(0, 10), start)) throw new Wrong('MANIFEST.sig is not an SSH signature')
  const [wire, space, reserved, hash, wrapped, ...rest] = fieldsOf(blob.slice(10))
  const [keyKind, key, ...moreKey] = fieldsOf(wire)
  const [kind, signature, ...moreSignature] = fieldsOf(wrapped)
  const said = [space, reserved, hash, keyKind, kind].map(textOf)
  const expected = [namespace, '', 'sha512', 'ssh-ed25519', 'ssh-ed25519']
  const extra = rest.length + moreKey.length + moreSignature.length
  if (extra > 0 || said.some((each, index) => each !== expected[index])) {
    throw new Wrong('MANIFEST.sig was given for something else, or not by an Ed25519 key')
  }
  return { key, wire, signature, purpose: [space, reserved, hash] }
}

/** The key that signed the page, after telling what was found. Throws Wrong where the signature does not hold. */
export async function checkSignature(store, report, page, namespace) {
  const { key, wire, signature, purpose } = readSshSignature(textOf(await store.bytes('MANIFEST.sig')), namespace)
  const allowed = `sender namespaces="${namespace}" ssh-ed25519 ${toBase64(wire)}\n`
  if (textOf(await store.bytes('allowed_signers')) !== allowed) {
    throw new Wrong('allowed_signers does not name the key of MANIFEST.sig')
  }
  const digest = startSha512()
  digest.update(await store.bytes(page))
  const signed = joined([bytesOfText('SSHSIG'), ...[...purpose, digest.bytes()].map(field)])
  const holds = await ed25519Holds(key, signed, signature)
  if (holds === false) throw new Wrong(`the signature does not hold for this ${page}`)
  if (holds) report.ok(`The signature holds: ${page} is as the holder of the key signed it.`)
  else report.open(`The signature of ${page}: this browser knows no Ed25519. ssh-keygen can check it (README.txt).`)
  report.fact('Signing key', `SHA256:${toBase64(sha256(wire)).replace(/=+$/, '')}`)
  return key
}

/** A line of the note is this key's signature over its text; lines of other keys are passed over. */
export async function checkNote(report, name, note, text, key) {
  if (!note.startsWith(`${text}\n`) || !note.endsWith('\n')) throw new Wrong(`${name} is not what this case says`)
  let ours = false
  for (const line of note.slice(text.length + 1, -1).split('\n')) {
    const [, who, base64] = /^\u2014 ([^ +\p{Cc}]+) ([A-Za-z0-9+/=]+)$/u.exec(line) ?? []
    const blob = base64 === undefined ? new Uint8Array() : fromBase64(base64)
    if (blob.length < 5) throw new Wrong(`${name} has a line that is not a signature`)
    const id = sha256(bytesOfText(`${who}\n\u0001`), key).subarray(0, 4)
    if (!sameBytes(id, blob.subarray(0, 4))) continue
    ours = true
    const holds = await ed25519Holds(key, bytesOfText(text), blob.slice(4))
    if (holds === false) throw new Wrong(`the signature of ${name} does not hold`)
    if (holds) report.ok(`${name} is signed by the same key.`)
    else report.open(`The signature of ${name}: this browser knows no Ed25519.`)
  }
  if (!ours) throw new Wrong(`${name} is not signed by the key that signed the rest`)
}
