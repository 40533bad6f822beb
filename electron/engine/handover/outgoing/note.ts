import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { errorCode, writeDurably } from '#engine/disk/files.ts'
import { readOwn } from '#engine/disk/own-files.ts'
import { runningProcess } from '#engine/disk/running-process.ts'
import { open, seal } from '#engine/secrets/crypto/seal.ts'
import { tokenPattern } from './staging.ts'

/** What leaves, for the words about one that was cut off. */
const kinds = ['export', 'exhibit', 'bundle', 'salvage', 'request', 'list of errors'] as const

const note = z.object({
  version: z.literal(1),
  what: z.enum(kinds),
  /** Who writes, and since when. */
  by: runningProcess,
  /** The folder of the place, and its inode: an empty mount point is another folder. */
  folder: z.string(),
  inode: z.string(),
  /** Names in that folder, in the order in which they are put there. */
  names: z.array(z.string()).min(1),
  form: z.enum(['file', 'folder']),
  /** Once it is whole: how it will be recorded, and what it is known by where it stands already. */
  whole: z
    .object({
      /** Entries before it was recorded; the command that records it; and words of that entry which no other has. */
      record: z.object({ since: z.number(), command: z.string(), mark: z.string() }).optional(),
      files: z.array(z.object({ path: z.string(), size: z.number(), sha256: z.string() })).readonly(),
    })
    .optional(),
})

/** That something is being written outside the case. */
export type OutgoingNote = z.infer<typeof note>

/** A note as it was found: `damaged` where this case's key does not open it. */
export interface FoundNote {
  readonly token: string
  readonly path: string
  readonly note: OutgoingNote | 'damaged'
}

const largest = 2 ** 18
const fileName = new RegExp(`^half-(${tokenPattern})\\.note$`)

const notePath = (folder: string, token: string) => join(folder, `half-${token}.note`)
/** Binds a note to its staging folder: a note cannot be put under another name. */
const context = (token: string) => Buffer.from(`red-thread half ${token}`)

/** Answers where the note stands, durably, under AES-256-GCM. Throws save-failed. */
export async function writeNote(folder: string, token: string, key: Uint8Array, note: OutgoingNote): Promise<string> {
  const path = notePath(folder, token)
  await writeDurably(path, seal(key, Buffer.from(JSON.stringify(note)), context(token)))
  return path
}

/** Every note in a folder, opened or not; none where the folder cannot be read. Nothing is followed or waited for. */
export async function notesIn(folder: string, key: Uint8Array): Promise<readonly FoundNote[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: FoundNote[] = []
  for (const entry of entries) {
    const token = fileName.exec(entry.name)?.[1]
    if (token === undefined || !entry.isFile()) continue
    const path = join(folder, entry.name)
    const read = await readNote(path, token, key)
    if (read !== 'gone') found.push({ token, path, note: read })
  }
  return found
}

const cutNote = new RegExp(`^half-${tokenPattern}\\.note\\.[0-9a-f]{16}\\.tmp$`)
const whileWritten = 10 * 60_000

/** Removes notes that were cut off while they were written themselves: nothing else was written then. */
export async function sweepCutNotes(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!cutNote.test(name)) continue
    const path = join(folder, name)
    const found = await lstat(path).catch(() => undefined)
    // Another program may be writing one at this moment.
    if (found?.isFile() && Date.now() - found.mtimeMs > whileWritten)
      await rm(path, { force: true }).catch(() => undefined)
  }
}

async function readNote(path: string, token: string, key: Uint8Array): Promise<OutgoingNote | 'damaged' | 'gone'> {
  try {
    if ((await lstat(path)).size > largest) return 'damaged'
    const plain = open(key, await readOwn(path), context(token))
    const read = note.safeParse(plain && JSON.parse(plain.toString()))
    return read.success ? read.data : 'damaged'
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'gone' : 'damaged'
  }
}
