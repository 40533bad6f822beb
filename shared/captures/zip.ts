import { decodeText } from '../characters/decode-text.ts'

/** One file of a ZIP, as its directory tells of it. */
export interface ZipEntry {
  readonly path: string
  /** Bytes unpacked, and as they lie there. */
  readonly size: number
  readonly packedSize: number
  /** Where its local header stands. */
  readonly start: number
  /** How it is packed; 'unknown' is a way that is not read here. */
  readonly packing: 'stored' | 'deflate' | 'locked' | 'unknown'
  readonly crc32: number
  /** When it was last changed by its computer's clock, as "2024-03-09 17:20"; '' where none is said. */
  readonly changed: string
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** All of the directory was found. */
  readonly whole: boolean
}

const [endMark, end64Mark, entryMark] = [0x06054b50, 0x06064b50, 0x02014b50]
const [endLength, entryLength] = [22, 46]
/** A comment may follow the end. */
const longestEnd = 65_535 + endLength

/** The files that the directory of a ZIP names, without its folders (APPNOTE 4.3). */
export function zipEntries(bytes: Uint8Array, most: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end < 0) return { entries: [], whole: false }
  const { directory, shift } = directoryAt(view, end)
  const entries: ZipEntry[] = []
  let at = directory
  while (at + entryLength <= bytes.length && view.getUint32(at, true) === entryMark && entries.length < most) {
    const lengths = [28, 30, 32].map(field => view.getUint16(at + field, true))
    const next = at + entryLength + lengths.reduce((sum, length) => sum + length, 0)
    if (next > bytes.length) break
    const entry = entryAt(bytes, view, at, shift)
    if (!entry.path.endsWith('/')) entries.push(entry)
    at = next
  }
  return { entries, whole: at >= end || [endMark, end64Mark].includes(view.getUint32(at, true)) }
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= Math.max(0, view.byteLength - longestEnd); at--) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return -1
}

/** Where the directory begins; `shift`: bytes that stand before the ZIP, as a program that unpacks itself. */
function directoryAt(view: DataView, end: number): { readonly directory: number; readonly shift: number } {
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const locator = end - 20
  if (start === 0xffffffff && locator >= 0 && view.getUint32(locator, true) === 0x07064b50) {
    const at = Number(view.getBigUint64(locator + 8, true))
    if (at + 56 <= view.byteLength && view.getUint32(at, true) === end64Mark) {
      return { directory: Number(view.getBigUint64(at + 48, true)), shift: 0 }
    }
  }
  const shift = Math.max(0, end - size - start)
  const isThere = (at: number) => at + 4 <= view.byteLength && view.getUint32(at, true) === entryMark
  return isThere(start + shift) || !isThere(start)
    ? { directory: start + shift, shift }
    : { directory: start, shift: 0 }
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + entryLength + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const [size, packedSize, start] = wideFields(view, at, nameEnd, extraEnd)
  return {
    path: nameIn(bytes.subarray(at + entryLength, nameEnd), flags),
    size,
    packedSize,
    start: start + shift,
    packing:
      flags & 1 ? 'locked' : view.getUint16(at + 10, true) === 0 ? 'stored' : deflated(view.getUint16(at + 10, true)),
    crc32: view.getUint32(at + 16, true),
    changed: changedAt(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
  }
}

const deflated = (method: number) => (method === 8 ? 'deflate' : 'unknown')

/** Sizes and place; those too large for four bytes stand in an extra field (APPNOTE 4.5.3). */
function wideFields(view: DataView, at: number, from: number, to: number): [number, number, number] {
  const fields = [24, 20, 42].map(field => view.getUint32(at + field, true))
  for (let extra = from; extra + 4 <= to; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue
    let wide = extra + 4
    for (const [index, field] of fields.entries()) {
      if (field !== 0xffffffff || wide + 8 > to) continue
      fields[index] = Number(view.getBigUint64(wide, true))
      wide += 8
    }
  }
  return [fields[0] ?? 0, fields[1] ?? 0, fields[2] ?? 0]
}

/** Bit 11 says UTF-8; without it the name is in whatever encoding its computer used. */
const nameIn = (name: Uint8Array, flags: number) =>
  decodeText(name, { declared: flags & 0x800 ? 'utf-8' : undefined }).text.replaceAll('\\', '/')

function changedAt(date: number, time: number): string {
  if (date === 0) return ''
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [1980 + (date >> 9), two((date >> 5) & 15), two(date & 31)].join('-')
  return `${day} ${two(time >> 11)}:${two((time >> 5) & 63)}`
}

/** Where the bytes of an entry stand, as packed; undefined where its local header is not there. */
export function zipStretch(bytes: Uint8Array, { start, packedSize }: Pick<ZipEntry, 'start' | 'packedSize'>) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) return undefined
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  return from + packedSize <= bytes.length ? { start: from, end: from + packedSize } : undefined
}

const table = Uint32Array.from({ length: 256 }, (_, value) => {
  let rest = value
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  return rest >>> 0
})

/** The check sum that a ZIP keeps of each file (APPNOTE 4.4.7). */
export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)
  return ~sum >>> 0
}
