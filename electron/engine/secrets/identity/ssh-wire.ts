/** Length-prefixed fields of the SSH wire format (RFC 4251, section 5), as keys and signatures use them. */
export function sshField(bytes: Uint8Array | string): Buffer {
  const body = Buffer.from(bytes)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, body])
}

/** Takes fields off the front one by one; every method answers undefined where the bytes run out. */
export interface SshReader {
  take(length: number): Buffer | undefined
  u32(): number | undefined
  field(): Buffer | undefined
  /** Bytes not yet taken: a reader of something complete must end at 0. */
  rest(): number
}

export function sshReader(bytes: Uint8Array): SshReader {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  const take = (length: number) => {
    if (length > buffer.length - at) return undefined
    at += length
    return buffer.subarray(at - length, at)
  }
  const u32 = () => take(4)?.readUInt32BE()
  const field = () => {
    const length = u32()
    return length === undefined ? undefined : take(length)
  }
  return { take, u32, field, rest: () => buffer.length - at }
}
