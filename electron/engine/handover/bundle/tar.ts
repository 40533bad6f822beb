/** The one kind of tar member a bundle has: a regular file. */
export interface TarMember {
  readonly name: string
  readonly size: number
}

export const tarBlock = 512
/** Two empty blocks end an archive. */
export const tarEnd = new Uint8Array(2 * tarBlock)

const largestOctal = 0o77777777777

/**
 * The header of a regular file in POSIX ustar, always the same for the same file: no owner, no date, mode 0644. A size
 * above 8 GiB is written in base 256, as GNU tar and bsdtar do. Names are ASCII and at most 100 characters.
 */
export function encodeTarHeader({ name, size }: TarMember): Buffer {
  const header = Buffer.alloc(tarBlock)
  header.write(name, 0, 100, 'latin1')
  header.write('0000644\x000000000\x000000000\x00', 100, 'latin1')
  writeSize(header, size)
  header.write('00000000000\x00        0', 136, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  header.write('0000000\x000000000\x00', 329, 'latin1')
  let sum = 0
  for (const byte of header) sum += byte
  header.write(`${sum.toString(8).padStart(6, '0')}\x00 `, 148, 'latin1')
  return header
}

/** Zeroes that fill a file of this size up to whole blocks. */
export function tarPadding(size: number): number {
  return (tarBlock - (size % tarBlock)) % tarBlock
}

/**
 * The member of a header block; undefined for anything that encodeTarHeader would not have written: links, folders,
 * other owners, paths with a prefix, a wrong sum. So nothing of tar's long history needs to be understood here.
 */
export function decodeTarHeader(block: Uint8Array): TarMember | undefined {
  const header = Buffer.from(block.buffer, block.byteOffset, block.length)
  const nameEnd = header.indexOf(0)
  const name = header.toString('latin1', 0, Math.min(nameEnd === -1 ? 100 : nameEnd, 100))
  const size = readSize(header)
  if (name === '' || size === undefined) return undefined
  return encodeTarHeader({ name, size }).equals(header) ? { name, size } : undefined
}

function writeSize(header: Buffer, size: number): void {
  if (size <= largestOctal) {
    header.write(`${size.toString(8).padStart(11, '0')}\x00`, 124, 'latin1')
  } else {
    header[124] = 0x80
    header.writeBigUInt64BE(BigInt(size), 128)
  }
}

function readSize(header: Buffer): number | undefined {
  const size =
    header[124] === 0x80 ? Number(header.readBigUInt64BE(128)) : Number.parseInt(header.toString('latin1', 124, 135), 8)
  return Number.isSafeInteger(size) ? size : undefined
}
