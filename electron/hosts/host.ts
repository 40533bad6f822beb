/** What a host offers beside the engine: asking for files, and how the app was started. */
import { readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { FolderEntry, FolderListing, InputOf, Picked } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'

export interface Host {
  /** A native dialog where there is one, else word that the window must ask with its own. */
  readonly pick: (input: InputOf<'host.pick'>) => Promise<Picked>
  /** The case named on the command line or by a second start, for the window to offer first. */
  readonly startWith: () => string | undefined
}

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
}

/**
 * What lies in a folder, folders first, for the dialog in the page; hidden files and what cannot be read are left out.
 * @throws cannot-read-folder
 */
export async function listFolder(wanted = homedir()): Promise<FolderListing> {
  const folder = resolve(wanted)
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    throw new RedThreadError(
      'cannot-read-folder',
      { path: folder, detail: troubles[cause.code ?? ''] ?? cause.message },
      cause,
    )
  })
  const found = await Promise.all(names.filter(name => !name.startsWith('.')).map(name => describe(folder, name)))
  const entries = found.filter(entry => entry !== null).sort(foldersFirst)
  const parent = dirname(folder)
  return { folder, parent: parent === folder ? null : parent, entries }
}

async function describe(folder: string, name: string): Promise<FolderEntry | null> {
  const path = join(folder, name)
  const facts = await stat(path).catch(() => null)
  if (facts === null || !(facts.isDirectory() || facts.isFile())) return null
  const kind = kindOf(name, facts.isDirectory())
  return {
    name,
    path,
    kind,
    size: kind === 'file' || kind === 'bundle' ? facts.size : 0,
    modifiedAt: facts.mtime.toISOString(),
  }
}

function kindOf(name: string, isFolder: boolean): FolderEntry['kind'] {
  if (isFolder) return name.endsWith('.case') ? 'case' : 'folder'
  return name.endsWith('.casebundle') ? 'bundle' : 'file'
}

function foldersFirst(a: FolderEntry, b: FolderEntry): number {
  const rank = (entry: FolderEntry) => (entry.kind === 'folder' ? 0 : 1)
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'en', { numeric: true, sensitivity: 'base' })
}
