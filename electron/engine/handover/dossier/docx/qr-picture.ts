import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

const pixels = 6

/** A QR code of the text as a PNG of one bit a pixel; undefined of the empty text. */
export function qrPicture(text: string): Buffer | undefined {
  if (text === '') return undefined
  const { data, size } = encode(text, { ecc: 'L', border: 2 })
  const side = size * pixels
  const lines = data.flatMap(modules => Array<Buffer>(pixels).fill(lineOf(modules, side)))
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const body = deflateSync(Buffer.concat(lines))
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND', Buffer.alloc(0))])
}

/** One line of pixels behind its filter byte: a set bit is white. */
function lineOf(modules: readonly boolean[], side: number): Buffer {
  const line = Buffer.alloc(1 + Math.ceil(side / 8))
  for (let x = 0; x < side; x++) {
    const at = 1 + (x >> 3)
    if (!modules[Math.floor(x / pixels)]) line[at] = (line[at] ?? 0) | (0x80 >> (x & 7))
  }
  return line
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(content.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
