/** Text in the charset it came with, as UTF-8; as it is where nobody knows that charset. */
export function inUtf8(bytes: Uint8Array<ArrayBuffer>, charset: string | undefined): Uint8Array<ArrayBuffer> {
  if (!charset || /^utf-?8$/i.test(charset)) return bytes
  try {
    return new TextEncoder().encode(new TextDecoder(charset).decode(bytes))
  } catch {
    return bytes
  }
}
