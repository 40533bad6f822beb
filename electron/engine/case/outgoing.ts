import { RedThreadError } from '#shared/errors.ts'
import { cannotWrite } from '../disk/files.ts'
import type { Session } from './session.ts'

/** By what an entry that is about to be made is known again, should the program end before what it tells of is placed. */
export const markOf = ({ store }: Session, command: string, mark: string) => ({ since: store.data.seq, command, mark })

/** The journal cannot unsay what was recorded: whoever made it must know that it says too much. */
export const notPlaced = (path: string, recorded: string | undefined) => (error: unknown) => {
  throw recorded === undefined ? error : new RedThreadError('release-not-placed', { path, what: recorded }, error)
}

/** What could not be written is told by the place the user named, not by where it was being written. */
export const namedAs = (path: string) => (error: unknown) => {
  if (!(error instanceof RedThreadError) || error.code !== 'cannot-write-file') throw cannotWrite(path, error)
  throw new RedThreadError('cannot-write-file', { ...error.data, path }, error)
}
