import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { cannotWrite, privateFolder, refuseOverwriting, syncFolder } from '#engine/disk/files.ts'
import { thisProcess } from '#engine/disk/running-process.ts'
import { RedThreadError } from '#shared/errors.ts'
import { type OutgoingNote, writeNote } from './note.ts'
import { removeStaging, stagingName } from './staging.ts'
import { targetOf } from './target.ts'

/** What is to stand outside the case. */
export interface OutgoingOrder {
  readonly what: OutgoingNote['what']
  /** The place the user named. */
  readonly path: string
  readonly form: OutgoingNote['form']
  /** Names beside it that are put there before it. */
  readonly beside?: readonly string[]
  /** Whether the user was asked and lets a file that is there be replaced. */
  readonly replace?: boolean | undefined
}

/** Files on their way out of a case, in a folder of their own beside their place. */
export interface OutgoingWrite {
  /** To be filled: with the files under their names, or with the contents of the folder to be. */
  readonly staging: string
  /** The file itself, inside the staging folder. */
  readonly file: string
  /** To be called before it is recorded in the journal: how, and of several files which. */
  readonly whole: (whole: NonNullable<OutgoingNote['whole']>) => Promise<void>
  /** Puts everything in its place. Throws cannot-write-file, and then nothing stands there. */
  readonly place: () => Promise<void>
  /** Takes away what was not placed, and the note; never throws. To be called in any case. */
  readonly end: () => Promise<void>
}

/** Where notes are kept: the first folder that takes one. */
export interface NoteKeeping {
  readonly caseFolder: string
  readonly folders: readonly string[]
  readonly key: Uint8Array
  /** A case that nobody may write to has only the folder of the app, and goes out even where that takes none. */
  readonly needed: boolean
}

/**
 * Begins to write outside the case: looks at the place, notes it durably, and only then makes the folder to be filled.
 * Throws cannot-write-file, also where something is there or the place lies inside the case folder; save-failed.
 */
export async function startOutgoing(order: OutgoingOrder, keeping: NoteKeeping): Promise<OutgoingWrite> {
  const { what, path, form, beside = [], replace = false } = order
  const { folder, inode, name } = await targetOf(path, keeping.caseFolder)
  const names = [...beside, name]
  const check = async () => {
    for (const each of names) await refuseOverwriting(join(folder, each), replace)
  }
  await check()
  const token = randomBytes(16).toString('hex')
  const staging = join(folder, stagingName(token))
  const begun: OutgoingNote = { version: 1, what, by: await thisProcess(), folder, inode, names, form }
  let noted = await keepNote(keeping, token, begun)
  const end = async () => {
    const left = await removeStaging(staging)
    // What could not be taken away now is found by its note at the next opening.
    if (left === undefined && noted !== undefined) await rm(noted, { force: true }).catch(() => undefined)
  }
  await mkdir(staging, { mode: privateFolder }).catch(async (error: unknown) => {
    await end()
    throw cannotWrite(path, error)
  })
  return {
    staging,
    file: join(staging, basename(name)),
    whole: async whole => {
      noted = (await keepNote(keeping, token, { ...begun, whole })) ?? noted
    },
    place: async () => {
      await check()
      await (form === 'folder'
        ? move(staging, [[staging, join(folder, name)]])
        : move(staging, names.map(within(staging, folder)))
      )
        .then(() => syncFolder(folder))
        .catch((error: unknown) => {
          throw cannotWrite(path, error)
        })
    },
    end,
  }
}

const within =
  (staging: string, folder: string) =>
  (name: string): readonly [from: string, to: string] => [join(staging, name), join(folder, name)]

/** The last is what the user named: where it stands, everything beside it stands too. */
async function move(staging: string, moves: readonly (readonly [from: string, to: string])[]): Promise<void> {
  await syncFolder(staging)
  const there: string[] = []
  try {
    for (const [from, to] of moves) {
      await rename(from, to)
      there.push(to)
    }
  } catch (error) {
    for (const to of there) await rm(to, { force: true })
    throw error
  }
}

async function keepNote(
  { folders, key, needed }: NoteKeeping,
  token: string,
  note: OutgoingNote,
): Promise<string | undefined> {
  let failed: unknown
  for (const folder of folders) {
    try {
      return await writeNote(folder, token, key, note)
    } catch (error) {
      failed = error
    }
  }
  if (needed) throw failed ?? new RedThreadError('save-failed', { detail: 'there is no place for its note' })
  return undefined
}
