import { basename, dirname, join, resolve, sep } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { realFolder } from '../own-files.ts'
import type { Session } from './session.ts'

/**
 * A case folder holds nothing in clear: whoever copies it must be sure of that, whatever links lead into it. Throws
 * cannot-write-file.
 */
export async function refuseInside({ folder }: Session, path: string): Promise<void> {
  const target = join(await realFolder(dirname(resolve(path))), basename(path))
  if (!target.startsWith(`${folder}${sep}`)) return
  throw new RedThreadError('cannot-write-file', { path, detail: 'it lies inside the folder of the case' })
}
