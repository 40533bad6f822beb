import { RedThreadError } from '#shared/errors.ts'
import { execute } from './execute.ts'
import type { Session } from './session.ts'

/**
 * The user says that an older copy was put in place on purpose: the case notes it in an entry of its own, and it is not
 * reported any more. Throws read-only, and nothing-missing where nothing of the kind was reported.
 */
export async function acceptOlder(session: Session, reason: string): Promise<void> {
  const missing = session.remembering.missing()
  if (!missing) throw new RedThreadError('nothing-missing')
  const { seq } = session.store.data
  const had =
    missing.entries > seq ? `${missing.entries} entries, this one has ${seq}` : `another entry ${missing.entries}`
  const text = `This case was put back on purpose from an older copy. On ${missing.at.slice(0, 16).replace('T', ' ')} UTC the copy on this computer had ${had}. Reason: ${reason}`
  await execute(session, 'note.add', { text })
  await session.remembering.accept()
}
