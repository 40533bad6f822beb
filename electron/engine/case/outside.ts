import { resolve, sep } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import type { Session } from './session.ts'

/** A case folder holds nothing in clear: whoever copies it must be sure of that. Throws cannot-write-file. */
export function refuseInside({ folder }: Session, path: string): void {
  if (!resolve(path).startsWith(`${resolve(folder)}${sep}`)) return
  throw new RedThreadError('cannot-write-file', { path, detail: 'it lies inside the folder of the case' })
}
