import { createHash, X509Certificate } from 'node:crypto'
import type { ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  Certificate,
  ExtKeyUsage,
  id_ExtKeyUsage,
  id_eContentType_TSTInfo,
  type SignedData,
  type SignerInfo,
} from 'pkijs'
import { damaged } from './reply.ts'
import { arrayBuffer } from './request.ts'

const contentType = '1.2.840.113549.1.9.3'
const signingCertificate = '1.2.840.113549.1.9.16.2.12'
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47'
const timeStamping = '1.3.6.1.5.5.7.3.8'

/** Who signed a reply, and the certificates that came along. */
export interface Authority {
  readonly certificate: X509Certificate
  readonly others: readonly X509Certificate[]
}

/**
 * The authority whose signature over the reply holds. Beyond what pkijs checks (message digest and signature), RFC 3161
 * asks that there is one signer, that it signed for a timestamp and for this very certificate, and that the certificate
 * is for nothing but timestamps. `note`: what was stamped. Throws stamp-damaged.
 */
export async function signingAuthority(signed: SignedData, note: Uint8Array): Promise<Authority> {
  const [signer, ...more] = signed.signerInfos
  if (!signer || more.length > 0) throw damaged('it is not signed by exactly one authority')
  const result = await signed
    .verify({ signer: 0, data: arrayBuffer(note), checkChain: false, extendedMode: true })
    .catch((error: unknown) => {
      throw damaged(error instanceof Error ? error.message : 'its signature cannot be checked')
    })
  const { signatureVerified, signerCertificate } = result
  if (!signatureVerified || !signerCertificate) throw damaged('its signature does not hold')
  const der = Buffer.from(signerCertificate.toSchema(false).toBER())
  if (!signsFor(signer)) throw damaged('what it signs is not a timestamp')
  if (!names(signer, der)) throw damaged('it was not signed for the certificate it came with')
  if (!isForTimestamps(signerCertificate)) throw damaged('its certificate is not one for timestamps')
  const others = (signed.certificates ?? []).filter(each => each instanceof Certificate)
  return {
    certificate: new X509Certificate(der),
    others: others.map(each => new X509Certificate(Buffer.from(each.toSchema(false).toBER()))),
  }
}

function attribute(signer: SignerInfo, type: string): unknown {
  return signer.signedAttrs?.attributes.find(each => each.type === type)?.values[0]
}

function signsFor(signer: SignerInfo): boolean {
  const value = attribute(signer, contentType) as ObjectIdentifier | undefined
  return value?.valueBlock.toString() === id_eContentType_TSTInfo
}

/** ESS: the hash of the certificate is among what was signed, so that no other with the same key can be put in. */
function names(signer: SignerInfo, certificate: Uint8Array): boolean {
  const [v1, v2] = [attribute(signer, signingCertificate), attribute(signer, signingCertificateV2)]
  const essCertId = firstOf(firstOf(v2 ?? v1))
  if (essCertId === undefined) return false
  const [first, second] = (essCertId as Sequence).valueBlock.value
  const algorithm = v2 && second && 'value' in (first?.valueBlock ?? {}) ? algorithmOf(first as Sequence) : undefined
  const hash = (algorithm ? second : first) as OctetString | undefined
  const name = algorithm ?? (v2 ? 'sha256' : 'sha1')
  const expected = createHash(name).update(certificate).digest()
  return hash !== undefined && Buffer.from(hash.valueBlock.valueHexView).equals(expected)
}

const firstOf = (value: unknown): unknown => (value as Sequence | undefined)?.valueBlock.value[0]

const hashNames: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** The name of the hash where this is an AlgorithmIdentifier of one that is known. */
function algorithmOf(sequence: Sequence): string | undefined {
  const [oid] = sequence.valueBlock.value
  return hashNames[(oid as ObjectIdentifier | undefined)?.valueBlock.toString() ?? '']
}

function isForTimestamps(certificate: Certificate): boolean {
  const extension = certificate.extensions?.find(each => each.extnID === id_ExtKeyUsage)
  const usage = extension?.parsedValue
  if (!extension?.critical || !(usage instanceof ExtKeyUsage)) return false
  return usage.keyPurposes.length === 1 && usage.keyPurposes[0] === timeStamping
}
