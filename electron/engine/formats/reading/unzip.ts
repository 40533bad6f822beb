import { inflateRawSync } from 'node:zlib'
import { RedThreadError } from '#shared/errors.ts'
import type { InFile } from './importer.ts'

const mostEntries = 2000
/** Of all parts together, unpacked; each is unpacked when its turn comes. */
const largest = 2 ** 31
/** A large part that shrinks more than this is a bomb; XML of ours shrinks to a twentieth. */
const steepest = 100
const harmless = 32 * 2 ** 20

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endSize = 22
const entrySize = 46

/** Reads a part as it was before packing; undefined where there is none of that path. */
export type Parts = (path: string) => InFile | undefined

interface Entry {
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/**
 * The parts of a ZIP in memory, by path (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). By hand, for importers are
 * synchronous; without zip64, encryption and paths on disk, none of which a workbook has. Throws unreadable-import.
 */
export function unzip(file: InFile): Parts {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const entries = guarded(file, () => entriesOf(bytes))
  const total = [...entries.values()].reduce((sum, { size }) => sum + size, 0)
  if (total > largest) throw unreadable(file, 'unpacked it would be larger than 2 GiB')
  return path => {
    const entry = entries.get(path)
    return entry && { name: file.name, bytes: guarded(file, () => contentOf(bytes, entry)) }
  }
}

const unreadable = ({ name }: InFile, problem: string, cause?: unknown) =>
  new RedThreadError('unreadable-import', { name, problem }, cause)

function guarded<T>(file: InFile, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RedThreadError) throw error
    throw unreadable(file, 'it is not a whole workbook', error)
  }
}

/** The list at the end of the archive. Reading beyond the bytes throws, which `guarded` puts into words. */
function entriesOf(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + endSize > bytes.length || bytes.readUInt32LE(end) !== endMark) throw new Error('no directory')
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostEntries) throw new Error('too many parts')
  const entries = new Map<string, Entry>()
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new Error('not an entry')
    const [name, extra, comment] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    entries.set(bytes.toString('utf8', at + entrySize, at + entrySize + name), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += entrySize + name + extra + comment
  }
  return entries
}

function contentOf(bytes: Buffer, { method, packed, size, at }: Entry): Buffer {
  if (bytes.readUInt32LE(at) !== localMark) throw new Error('not a part')
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  if (start + packed > bytes.length) throw new Error('cut off')
  if (size > harmless && size > packed * steepest) throw new Error('packed beyond measure')
  const content = bytes.subarray(start, start + packed)
  if (method === 0) return content
  if (method !== 8) throw new Error('packed in another way')
  // What a part says of its size is not believed: unpacking stops there.
  return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
}
