import { X509Certificate } from 'node:crypto'
import { RedThreadError } from '#shared/errors.ts'
import type { Authority } from './signature.ts'

/** Certificates out of a file, PEM (one or several) or DER. Throws cannot-read-file. */
export function certificatesIn(bytes: Uint8Array, path: string): readonly X509Certificate[] {
  const text = Buffer.from(bytes).toString('latin1')
  const pem = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  try {
    return (pem ?? [Buffer.from(bytes)]).map(each => new X509Certificate(each))
  } catch (error) {
    throw new RedThreadError('cannot-read-file', { path, detail: 'it holds no certificates' }, error)
  }
}

const longestChain = 8

/**
 * The trusted certificate that an authority leads to, each step issued and signed by the next and valid at that time.
 * Neither revocation nor name constraints are looked at: they would need the network. Throws stamp-untrusted.
 */
export function trustedAnchor({ certificate, others }: Authority, trusted: readonly X509Certificate[], time: Date) {
  let current = certificate
  for (let step = 0; step < longestChain; step++) {
    if (!validAt(current, time)) throw untrusted(`${nameOf(current)} was not valid at ${time.toISOString()}`)
    const below = current
    const anchor = trusted.find(each => issued(each, below) || each.fingerprint256 === below.fingerprint256)
    if (anchor) {
      if (validAt(anchor, time)) return anchor
      throw untrusted(`${nameOf(anchor)} was not valid at ${time.toISOString()}`)
    }
    const next = others.find(each => each.fingerprint256 !== below.fingerprint256 && issued(each, below))
    if (!next) throw untrusted(`nobody among them issued ${nameOf(current)}`)
    current = next
  }
  throw untrusted('the chain has no end')
}

function issued(issuer: X509Certificate, subject: X509Certificate): boolean {
  return issuer.ca && subject.checkIssued(issuer) && subject.verify(issuer.publicKey)
}

function validAt({ validFrom, validTo }: X509Certificate, time: Date): boolean {
  return Date.parse(validFrom) <= time.getTime() && time.getTime() <= Date.parse(validTo)
}

/** As people know an authority: its common name, or who runs it. */
export function nameOf({ subject }: X509Certificate): string {
  const field = (name: string) =>
    subject
      .split('\n')
      .find(line => line.startsWith(`${name}=`))
      ?.slice(name.length + 1)
  return field('CN') ?? field('O') ?? subject.replaceAll('\n', ', ')
}

function untrusted(detail: string): RedThreadError {
  return new RedThreadError('stamp-untrusted', { detail })
}
