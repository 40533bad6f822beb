/** A tag's value: letters, numbers as fractions, or bytes. */
type Value = string | readonly (readonly [number, number])[] | Uint8Array

/** A directory of tags by their numbers (TIFF 6.0, 2). */
type Directory = Readonly<Record<number, Value>>

interface Written {
  readonly little?: boolean
  readonly first?: Directory
  readonly exif?: Directory
  readonly gps?: Directory
}

/** Exif as a camera writes it: a TIFF file with directories of tags and no picture. */
export function exifTiff({ little = true, first = {}, exif = {}, gps = {} }: Written): Buffer {
  const number = (value: number, length: 2 | 4) => {
    const bytes = Buffer.alloc(length)
    if (little) bytes.writeUIntLE(value, 0, length)
    else bytes.writeUIntBE(value, 0, length)
    return bytes
  }
  const directory = (at: number, tags: Directory, pointers: Readonly<Record<number, number>> = {}) => {
    const pointed = Object.entries(pointers).map(([tag, to]) => [Number(tag), 4, 1, number(to, 4)] as const)
    const valued = Object.entries(tags).map(([tag, value]) => [Number(tag), ...encoded(value, number)] as const)
    const all = [...valued, ...pointed].sort(([a], [b]) => a - b)
    let beyond = at + 2 + all.length * 12 + 4
    const [entries, values]: [Buffer[], Buffer[]] = [[], []]
    for (const [tag, kind, count, bytes] of all) {
      const isShort = bytes.length <= 4
      entries.push(number(tag, 2), number(kind, 2), number(count, 4), isShort ? padded(bytes, 4) : number(beyond, 4))
      if (!isShort) values.push(bytes)
      beyond += isShort ? 0 : bytes.length
    }
    return Buffer.concat([number(all.length, 2), ...entries, number(0, 4), ...values])
  }
  const pointersTo = (exifAt: number, gpsAt: number) => ({ 34665: exifAt, 34853: gpsAt })
  const exifAt = 8 + directory(8, first, pointersTo(0, 0)).length
  const exifPart = directory(exifAt, exif)
  const gpsAt = exifAt + exifPart.length
  const start = Buffer.concat([Buffer.from(little ? 'II' : 'MM'), number(42, 2), number(8, 4)])
  return Buffer.concat([start, directory(8, first, pointersTo(exifAt, gpsAt)), exifPart, directory(gpsAt, gps)])
}

const padded = (bytes: Buffer, length: number) => Buffer.concat([bytes, Buffer.alloc(length - bytes.length)])

/** Kind, count and bytes of a value. */
function encoded(value: Value, number: (value: number, length: 4) => Buffer): readonly [number, number, Buffer] {
  if (typeof value === 'string') return [2, Buffer.byteLength(value) + 1, Buffer.from(`${value}\0`)]
  if (value instanceof Uint8Array) return [1, value.length, Buffer.from(value)]
  return [5, value.length, Buffer.concat(value.flatMap(([over, under]) => [number(over, 4), number(under, 4)]))]
}

/** What holds Exif: the same bytes in each format that has a place for them. No picture is in any. */
export const exifIn = {
  jpeg: (tiff: Buffer) => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(tiff.length + 8)
    return Buffer.concat([hex('ffd8ffe1'), length, Buffer.from('Exif\0\0'), tiff, hex('ffda0008010100003f00ffd9')])
  },
  png: (tiff: Buffer) => {
    const header = chunk('IHDR', hex('00000001000000010802000000'))
    return Buffer.concat([hex('89504e470d0a1a0a'), header, chunk('eXIf', tiff), chunk('IEND', Buffer.alloc(0))])
  },
  webp: (tiff: Buffer) => {
    const lengthOf = (length: number) => Buffer.from(Uint32Array.of(length).buffer)
    const part = (name: string, bytes: Buffer) => Buffer.concat([Buffer.from(name), lengthOf(bytes.length), bytes])
    const even = tiff.length % 2 === 0 ? tiff : padded(tiff, tiff.length + 1)
    const inside = Buffer.concat([Buffer.from('WEBP'), part('VP8X', hex('08000000000000000000')), part('EXIF', even)])
    return part('RIFF', inside)
  },
  tiff: (tiff: Buffer) => tiff,
} as const

const hex = (digits: string) => Buffer.from(digits, 'hex')

function chunk(name: string, bytes: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, Buffer.from(name), bytes, Buffer.alloc(4)])
}
