import { RedThreadError } from '#shared/errors.ts'
import { findBeside } from '../disk/folder-handle.ts'
import { readHeader } from '../storage/header-copies.ts'

/** What is still known of a case that is locked. */
export interface LockedCase {
  readonly folder: string
  /** 16 bytes in hexadecimal. */
  readonly caseId: string
  /** Of its folder, as identityOf gives it. */
  readonly identity: string
}

/**
 * The folder of a locked case: where it was, or renamed beside it, or another one of the same case put in its place.
 * Never a copy that merely lies beside. Throws case-moved.
 */
export async function findAgain({ folder, caseId, identity }: LockedCase): Promise<string> {
  const found = findBeside(folder, identity)
  if (found !== undefined) return found
  const there = await readHeader(folder).catch(() => undefined)
  if (there?.header.caseId.toString('hex') === caseId) return folder
  throw new RedThreadError('case-moved', { path: folder })
}
