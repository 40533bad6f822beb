/** Where the next gzip member may begin (RFC 1952); the end of the bytes where there is none. */
export function nextMember(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x1f, from); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    const [second, method, flags = 0xff, system = 0] = [bytes[at + 1], bytes[at + 2], bytes[at + 3], bytes[at + 9]]
    if (second === 0x8b && method === 8 && flags < 0x20 && (system < 14 || system === 0xff)) return at
  }
  return bytes.length
}
