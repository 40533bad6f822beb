import type { Finding } from '#shared/contract.ts'
import { decodeCommit } from '#shared/ops/commit.ts'
import type { CaseJournal } from './session.ts'

/** Clocks of two computers may differ by so much, in milliseconds, without anyone having set them. */
const tolerated = 60_000

/** Where the newest entry is dated later than it is now: this computer's clock, or another's, was set wrong. */
export async function clockFindings(journal: CaseJournal, seq: number): Promise<Finding[]> {
  // An entry that cannot be read is reported as the damage it is.
  const newest = await journal.read(seq).catch(() => undefined)
  if (!newest) return []
  const { at } = decodeCommit(newest.payload.toString())
  const now = new Date()
  if (Date.parse(at) - now.getTime() <= tolerated) return []
  return [{ severity: 'warning', says: clockWords(at, now.toISOString()) }]
}

const clockWords = (at: string, now: string) =>
  `The newest entry of this case is dated ${minute(at)}, and by the clock of this computer it is ${minute(now)} now. Either the clock was set back or it was ahead when that entry was made. Set it right before you go on: every entry carries its time, and the journal marks those that are dated before the one they follow.`

const minute = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`
