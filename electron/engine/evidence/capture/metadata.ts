import type { Vault } from '#engine/storage/vault/vault.ts'
import { longestMetadata, type Metadata, type MetadataField } from '#shared/model/exhibit-metadata.ts'
import type { Beginning, ReadMetadata } from './beginning.ts'
import { readMail } from './mail.ts'
import { readMbox } from './mbox.ts'
import type { ForeignKind } from './metadata-task.ts'
import type { MetadataThread } from './metadata-thread.ts'
import { readMhtml } from './mhtml.ts'
import { readPage } from './page.ts'
import { readWarc } from './warc.ts'

/** So much of a file's beginning is read; never more, however large it is. */
const headLength = 2 ** 20

/** What is asked of a file of each type, the first that fits. */
const readers: readonly (readonly [type: RegExp, read: ReadMetadata])[] = [
  [/^multipart\/related/, readMhtml],
  [/^message\/rfc822/, readMail],
  [/^application\/mbox/, readMbox],
  [/^application\/warc/, readWarc],
  [/^text\/html/, readPage],
]

/** What libraries read, in a thread of its own. */
const foreign: readonly (readonly [type: RegExp, kind: ForeignKind])[] = [
  [/^application\/pdf/, 'pdf'],
  [/^image\/(png|jpeg|tiff|webp|avif|hei[cf]|jxl)/, 'picture'],
]

interface Kept {
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}

/**
 * What a file in the vault says of itself, as far as its type has a place for it; undefined where it says nothing. It is
 * somebody's word and never the truth. Bounded in what is read, and so in time. Throws what the vault throws.
 */
export async function metadataOf(
  vault: Pick<Vault, 'read'>,
  { sha256, size, mediaType }: Kept,
  thread: MetadataThread,
): Promise<Metadata | undefined> {
  const bytes = (start: number, end: number) => bytesOf(vault, sha256, start, end)
  const kind = foreign.find(([type]) => type.test(mediaType))?.[1]
  if (kind) return clean(await thread.read(kind, { size, bytes }))
  const read = readers.find(([type]) => type.test(mediaType))?.[1]
  if (!read) return undefined
  const head = await bytes(0, Math.min(size, headLength))
  return clean(await readBy(read, { head, whole: head.length === size }))
}

/** A file that its reader stumbles over says nothing; it is evidence all the same. */
async function readBy(read: ReadMetadata, beginning: Beginning): Promise<Metadata> {
  try {
    return await read(beginning)
  } catch {
    return {}
  }
}

async function bytesOf(vault: Pick<Vault, 'read'>, sha256: string, start: number, end: number): Promise<Buffer> {
  const pieces: Buffer[] = []
  if (start < end) for await (const piece of vault.read(sha256, { start, end })) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** On one line each, cut where they are too long; without those that say nothing. */
function clean(metadata: Metadata): Metadata | undefined {
  const fields = Object.entries(metadata).flatMap(([field, text]) => {
    const line = text
      .replace(/[\s\0]+/g, ' ')
      .trim()
      .toWellFormed()
    const words = line.length > longestMetadata ? `${line.slice(0, longestMetadata - 1).toWellFormed()}…` : line
    return words === '' ? [] : [[field as MetadataField, words] as const]
  })
  return fields.length > 0 ? Object.fromEntries(fields) : undefined
}
