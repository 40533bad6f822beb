import { randomBytes } from 'node:crypto'
import { Integer, Null, OctetString } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs'

export const sha256Oid = '2.16.840.1.101.3.4.2.1'

/**
 * A TimeStampReq (RFC 3161, 2.4.1) as DER: asks to stamp this SHA-256 (32 bytes) and to send the certificate along.
 * Its random number comes back in the reply, so that an old reply cannot pass for a new one.
 */
export function timestampRequest(hash: Uint8Array): Buffer {
  const nonce = randomBytes(8)
  // A first byte from 0x40 to 0x7f: a positive number in its shortest DER form.
  nonce[0] = ((nonce[0] ?? 0) & 0x3f) | 0x40
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Oid, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: arrayBuffer(hash) }),
    }),
    nonce: new Integer({ valueHex: arrayBuffer(nonce) }),
    certReq: true,
  })
  return Buffer.from(request.toSchema().toBER())
}

/** The random number of a request, hexadecimal. */
export function nonceOf(request: Uint8Array): string {
  return hex(TimeStampReq.fromBER(arrayBuffer(request)).nonce)
}

/** An INTEGER in hexadecimal; '' where there is none. */
export function hex(integer: Integer | undefined): string {
  return integer === undefined ? '' : Buffer.from(integer.valueBlock.valueHexView).toString('hex')
}

/** The bytes in a buffer of their own, as the ASN.1 library wants them. */
export function arrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
