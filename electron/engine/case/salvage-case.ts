import { salvage } from '../storage/journal/salvage.ts'
import { namedAs } from './leaving.ts'
import type { Session } from './session.ts'

/**
 * Writes out in clear every journal entry that can still be read. Nothing records it: the journal may take no more.
 * Throws cannot-write-file.
 */
export async function salvageCase(
  session: Session,
  path: string,
  replace?: boolean,
): Promise<{ readonly path: string; readonly entries: number }> {
  const { folder, caseId, caseKey, leavings } = session
  const leaving = await leavings.start({ what: 'salvage', path, form: 'file', replace })
  try {
    const keys = { caseId: Buffer.from(caseId, 'hex'), caseKey }
    const { entries } = await salvage(folder, keys, leaving.file).catch(namedAs(path))
    // Of a case that was shut meanwhile the last entries were read under keys of zeros: it throws.
    await leaving.whole({ files: [] })
    await leaving.place()
    return { path, entries }
  } finally {
    await leaving.end()
  }
}
