import { salvage } from '../storage/journal/salvage.ts'
import { namedAs } from './outgoing.ts'
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
  const { folder, caseId, caseKey, outgoing } = session
  const out = await outgoing.start({ what: 'salvage', path, form: 'file', replace })
  try {
    const keys = { caseId: Buffer.from(caseId, 'hex'), caseKey }
    const { entries } = await salvage(folder, keys, out.file).catch(namedAs(path))
    // Of a case that was shut meanwhile the last entries were read under keys of zeros: it throws.
    await out.whole({ files: [] })
    await out.place()
    return { path, entries }
  } finally {
    await out.end()
  }
}
