import { join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { errorCode } from '../disk/files.ts'
import { type EntryKind, entriesIn, entryKindOf, refusedPart } from '../disk/own-files.ts'

/** Which names a folder of a case holds. */
interface Layout {
  readonly files: RegExp
  readonly folders?: readonly (readonly [name: RegExp, inside: Layout])[]
}

/** As replaceDurably calls what it is still filling. */
const temporary = String.raw`\.[0-9a-f]{16}\.tmp`
/** The mark of whoever has the case, or of one that takes a dead mark over; and what the system's lock is taken on. */
const locks = String.raw`lock(\.os|(\.(cut-off|[0-9a-f]{32}))*)`
const segment = String.raw`\d{10,}-[0-9a-z]+-[0-9a-f]{8}\.seg`

// Capitals count for nothing: on many disks `Evidence` is `evidence`.
const named = (pattern: string) => new RegExp(`^(${pattern})$`, 'iu')

/** Every name there is in a case folder. Whatever is called otherwise is not ours: never read, changed or removed. */
const layout: Layout = {
  files: named(String.raw`(case\.hdr(\.2)?|drafts|half-[0-9a-f]{32}\.note|${locks})(${temporary})?`),
  folders: [
    [named('journal'), { files: named(segment) }],
    [named('snap'), { files: named(String.raw`\d+\.snap(${temporary})?`) }],
    [named('texts'), { files: named(`[0-9a-f]{32}(${temporary})?`) }],
    [named('torn'), { files: named(String.raw`${segment}(\.\d+)?(${temporary})?`) }],
    [
      named('evidence'),
      {
        files: named(String.raw`[0-9a-f]{32}\.tmp`),
        folders: [[named('[0-9a-f]{2}'), { files: named(`[0-9a-f]{32}(${temporary})?`) }]],
      },
    ],
  ],
}

/** Something in a case folder that is no part of a case. */
export interface Stray {
  /** From the case folder, with `/`. */
  readonly path: string
  readonly found: EntryKind
}

/** What a case folder holds, by paths from it with `/`. */
export interface Survey {
  readonly files: readonly string[]
  /** Each after the folder it stands in. */
  readonly folders: readonly string[]
  readonly strays: readonly Stray[]
}

/**
 * Looks at everything in a case folder without following or opening any of it. What bears the name of a part must be
 * that part: throws case-part-refused for a link, a pipe or a folder in the place of a file; cannot-read-folder.
 */
export async function surveyCase(folder: string): Promise<Survey> {
  const [files, folders, strays]: [string[], string[], Stray[]] = [[], [], []]
  const look = async (below: string, inside: Layout) => {
    for (const { name, found } of await standingIn(join(folder, below))) {
      const path = below === '' ? name : `${below}/${name}`
      const next = inside.folders?.find(([pattern]) => pattern.test(name))?.[1]
      const wanted = next ? 'a folder' : inside.files.test(name) ? 'a file' : undefined
      if (wanted === undefined) strays.push({ path, found })
      else if (found !== wanted) throw refusedPart(join(folder, path), found, wanted)
      else if (next === undefined) files.push(path)
      else {
        folders.push(path)
        await look(path, next)
      }
    }
  }
  await look('', layout)
  return { files, folders, strays }
}

async function standingIn(folder: string): Promise<readonly { readonly name: string; readonly found: EntryKind }[]> {
  try {
    const entries = (await entriesIn(folder)) ?? []
    return entries.map(entry => ({ name: entry.name, found: entryKindOf(entry) }))
  } catch (error) {
    if (error instanceof RedThreadError) throw error
    throw new RedThreadError('cannot-read-folder', { path: folder, detail: errorCode(error) }, error)
  }
}
