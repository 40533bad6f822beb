/** A character read out of bytes, and how many of these it took. */
export type ReadByte = readonly [character: string, bytes: number]

const lengthOf = (lead: number) => (lead < 0x80 ? 1 : lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : 2)

/** Bytes as UTF-8; a byte that is none counts as the Latin-1 character of that number, so that nothing is lost. */
export function* readUtf8(bytes: readonly number[]): Generator<ReadByte> {
  let at = 0
  while (at < bytes.length) {
    const character = characterAt(bytes, at)
    yield character
    at += character[1]
  }
}

function characterAt(bytes: readonly number[], at: number): ReadByte {
  const lead = bytes[at] ?? 0
  const length = lengthOf(lead)
  const rest = bytes.slice(at + 1, at + length)
  const isWhole = lead >= 0xc2 && lead < 0xf5 && rest.length === length - 1 && rest.every(byte => byte >> 6 === 2)
  if (length === 1 || !isWhole) return [String.fromCharCode(lead), 1]
  const point = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), lead & (0x7f >> length))
  return point > 0x10ffff ? [String.fromCharCode(lead), 1] : [String.fromCodePoint(point), length]
}
