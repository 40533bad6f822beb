/** Bytes as they were before a mail program wrote them in letters. What is not of the encoding is passed over. */
export function decodePart(bytes: Uint8Array, encoding: string): Uint8Array<ArrayBuffer> {
  if (encoding === 'base64') return fromBase64(bytes)
  return encoding === 'quoted-printable' ? fromQuotedPrintable(bytes) : new Uint8Array(bytes)
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Int8Array(256).fill(-1)
for (let at = 0; at < letters.length; at++) values[letters.charCodeAt(at)] = at

function fromBase64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let [held, bits, length] = [0, 0, 0]
  for (const byte of bytes) {
    const value = values[byte] ?? -1
    if (value < 0) continue
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    out[length++] = (held >> bits) & 0xff
  }
  return out.slice(0, length)
}

const equals = 61

function fromQuotedPrintable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const [first = 0, second = 0] = [bytes[at + 1], bytes[at + 2]]
    const [high, low] = [hex(first), hex(second)]
    if (byte !== equals) out[length++] = byte
    else if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
    } else if (first === 10) at += 1
    else if (first === 13 && second === 10) at += 2
    else out[length++] = byte
  }
  return out.slice(0, length)
}

function hex(letter: number): number {
  if (letter >= 48 && letter <= 57) return letter - 48
  const small = letter | 32
  return small >= 97 && small <= 102 ? small - 87 : -1
}
