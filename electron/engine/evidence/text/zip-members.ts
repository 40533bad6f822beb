import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { UnreadWhy } from '#shared/words/unread.ts'
import { textsOf } from './decode.ts'
import type { Gathering } from './reader.ts'

export interface ZipMember {
  readonly path: string
  /** Its bytes, or why they cannot be had. */
  readonly read: () => Promise<Uint8Array<ArrayBuffer> | UnreadWhy>
}

const mostMembers = 50_000
/** Unpacked, each. */
export const largestMember = 256 * 2 ** 20

/** The members of a ZIP, without folders, in the order of its directory. Throws where it is no whole ZIP. */
export async function zipMembers(bytes: Uint8Array, to: Gathering): Promise<readonly ZipMember[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
    // Names are reported, never used as paths: whatever they are, none may hide its contents.
    decodeStrings: false,
    validateEntrySizes: true,
    autoClose: false,
  })
  const members: ZipMember[] = []
  for await (const entry of zip.eachEntry()) {
    if (members.length >= mostMembers) break
    const path = nameOf(entry)
    if (!path.endsWith('/')) members.push({ path, read: () => contentsOf(zip, entry, to) })
  }
  return members
}

const isUtf8 = 0x800

/** Bit 11 says UTF-8; without it the name is in whatever encoding its computer used. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  const [name = ''] = textsOf(fileNameRaw, generalPurposeBitFlag & isUtf8 ? 'utf-8' : undefined)
  return name.replaceAll('\\', '/')
}

async function contentsOf(zip: ZipFile, entry: Entry, to: Gathering): Promise<Uint8Array<ArrayBuffer> | UnreadWhy> {
  if (entry.isEncrypted()) return 'locked'
  if (!entry.canDecodeFileData()) return 'unknown'
  if (entry.uncompressedSize > largestMember) return 'too-large'
  if (!to.unpacks(entry.uncompressedSize)) return 'too-large'
  try {
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
    return new Uint8Array(Buffer.concat(pieces))
  } catch {
    return 'damaged'
  }
}
