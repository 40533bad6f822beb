import { ContentInfo, id_eContentType_TSTInfo, SignedData, TimeStampResp, TSTInfo } from 'pkijs'
import { RedThreadError } from '#shared/errors.ts'
import { arrayBuffer, hex, sha256Oid } from './request.ts'

/** What a reply says, before anything of it is believed. */
export interface StampReply {
  readonly signed: SignedData
  /** SHA-256 of what was stamped, hexadecimal. */
  readonly hash: string
  /** The number of the request it answers, hexadecimal; '' where it tells none. */
  readonly nonce: string
  /** Hexadecimal. */
  readonly serial: string
  readonly time: Date
}

/** Reads a TimeStampResp (RFC 3161, 2.4.2). Throws stamp-refused for a refusal, stamp-damaged for anything malformed. */
export function readReply(der: Uint8Array): StampReply {
  const response = parsed(() => TimeStampResp.fromBER(arrayBuffer(der)))
  const { status, statusStrings } = response.status
  if (status !== 0 && status !== 1) {
    const words = statusStrings?.map(each => each.valueBlock.value).join(' ')
    throw new RedThreadError('stamp-refused', { detail: words || `status ${status}` })
  }
  const signed = parsed(() => new SignedData({ schema: (response.timeStampToken ?? new ContentInfo()).content }))
  const { eContentType, eContent } = signed.encapContentInfo
  if (eContentType !== id_eContentType_TSTInfo || !eContent) throw damaged('it holds no time')
  const info = parsed(() => TSTInfo.fromBER(eContent.getValue()))
  if (info.messageImprint.hashAlgorithm.algorithmId !== sha256Oid) throw damaged('it does not stamp a SHA-256')
  return {
    signed,
    hash: Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).toString('hex'),
    nonce: hex(info.nonce),
    serial: hex(info.serialNumber),
    time: info.genTime,
  }
}

function parsed<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new RedThreadError('stamp-damaged', { detail: 'it is not readable' }, error)
  }
}

export function damaged(detail: string): RedThreadError {
  return new RedThreadError('stamp-damaged', { detail })
}
