import { lstat, realpath } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import { cannotWrite } from '#engine/disk/files.ts'
import { RedThreadError } from '#shared/errors.ts'

/** The folder in which something is to stand, and its name there. */
export interface Target {
  /** Without links. */
  readonly folder: string
  readonly inode: string
  readonly name: string
}

/**
 * Where a path leads. A case folder holds nothing in clear, whoever copies it must be sure of that: nothing is written
 * into it, by whatever link. Throws cannot-write-file.
 */
export async function targetOf(path: string, caseFolder: string): Promise<Target> {
  try {
    const folder = await realpath(dirname(resolve(path)))
    const inside = await realpath(caseFolder).catch(() => resolve(caseFolder))
    if (`${folder}${sep}`.startsWith(`${inside}${sep}`)) {
      throw new RedThreadError('cannot-write-file', { path, detail: 'it lies inside the folder of the case' })
    }
    const { ino } = await lstat(folder, { bigint: true })
    return { folder, inode: String(ino), name: basename(path) }
  } catch (error) {
    throw cannotWrite(path, error)
  }
}
