import type { X509Certificate } from 'node:crypto'
import { RedThreadError } from '#shared/errors.ts'
import type { Timestamp } from '#shared/model/records/timestamp.ts'
import { nameOf, trustedAnchor } from './chain.ts'
import { readReply, type StampReply } from './reply.ts'
import { nonceOf } from './request.ts'
import { signingAuthority } from './signature.ts'

/** What a reply proves. */
export interface VerifiedStamp {
  /** The request it answers. */
  readonly request: Timestamp
  /** ISO UTC. */
  readonly time: string
  readonly authority: string
  readonly serial: string
  /** How far it was checked, in words. */
  readonly verified: string
}

/**
 * Checks a reply against the requests of the case, then the authority's signature, then where its certificate leads;
 * the last only with certificates to trust. All without the network. Throws stamp-refused, stamp-of-something-else,
 * stamp-of-another-request, stamp-known, stamp-damaged, stamp-untrusted.
 */
export async function verifyReply(
  der: Uint8Array,
  requests: readonly Timestamp[],
  trusted: readonly X509Certificate[] | undefined,
): Promise<VerifiedStamp> {
  const reply = readReply(der)
  const request = requestOf(reply, requests)
  const authority = await signingAuthority(reply.signed, Buffer.from(request.checkpoint))
  const anchor = trusted && trustedAnchor(authority, trusted, reply.time)
  return {
    request,
    time: reply.time.toISOString(),
    authority: nameOf(authority.certificate),
    serial: reply.serial,
    verified: anchor ? `signature, and certificates up to ${nameOf(anchor)}` : 'signature; certificates not checked',
  }
}

function requestOf({ hash, nonce }: StampReply, requests: readonly Timestamp[]): Timestamp {
  const same = requests.filter(each => each.hash === hash)
  if (same.length === 0) throw new RedThreadError('stamp-of-something-else')
  const request = same.find(each => nonceOf(Buffer.from(each.request, 'base64')) === nonce)
  if (!request) throw new RedThreadError('stamp-of-another-request')
  if (request.reply !== undefined) throw new RedThreadError('stamp-known', { time: request.time ?? '' })
  return request
}
