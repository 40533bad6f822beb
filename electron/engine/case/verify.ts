import type { VerifyReport } from '#shared/contract.ts'
import type { Job } from '../jobs.ts'
import { verifyJournal } from '../journal/verify.ts'
import { exhibitsHere } from './evidence.ts'
import { execute } from './execute.ts'
import type { Session } from './session.ts'

/**
 * Reads every byte of journal and evidence and says what it found. What was found intact is recorded as verified, in
 * one custody commit, unless the case is read-only.
 */
export async function verifyCase(session: Session, job: Job): Promise<VerifyReport> {
  const keys = { caseId: Buffer.from(session.caseId, 'hex'), caseKey: session.caseKey }
  const journal = await verifyJournal(session.folder, keys, { signal: job.signal })
  const problems = journal.problems.map(({ seq, what }) => `Journal entry ${seq}: ${what.replaceAll('-', ' ')}.`)
  const exhibits = { intact: 0, missing: 0, damaged: 0 }
  const intact: string[] = []
  const all = exhibitsHere(session)
  for (const [index, { id, sha256, size, number, title }] of all.entries()) {
    job.signal.throwIfAborted()
    job.progress(index, all.length)
    const found = await session.vault.verify(sha256, size, { signal: job.signal })
    exhibits[found] += 1
    if (found === 'intact') intact.push(id)
    else problems.push(`Exhibit ${number} "${title}" is ${found}.`)
  }
  if (intact.length > 0 && !session.readOnly) {
    await execute(session, 'custody.record', { exhibits: intact, action: 'verified' })
  }
  const head = journal.head.hash.toString('hex')
  const root = journal.root.toString('base64')
  const at = new Date().toISOString()
  return { ok: problems.length === 0, at, entries: journal.entries, head, root, exhibits, problems }
}
