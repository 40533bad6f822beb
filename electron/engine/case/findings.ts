import type { Finding } from '#shared/contract.ts'
import { type History, isCutOff } from '#shared/ops/history.ts'
import type { CopyState, HeaderFound } from '../storage/header-copies.ts'
import { headerNames } from '../storage/header-copies.ts'
import type { Fork } from '../storage/journal/report.ts'
import type { JournalScan } from '../storage/journal/scan.ts'
import type { Lock } from '../storage/lock/lock.ts'

const copyWords: Readonly<Record<Exclude<CopyState, 'good'>, string>> = {
  damaged: 'is damaged',
  missing: 'is missing',
  older: 'is from before the last change of passphrase',
  apart: 'is from another change of passphrase than the other one, as on two computers',
  foreign: 'is the header of another case',
}

/** Where the older of two whole headers opened the case, or neither is older. */
const disagreeWords =
  'The two headers of this case (case.hdr and case.hdr.2) are both whole and disagree: each opens with a passphrase of its own, and the one given opens only one of them. Neither was changed. Change the passphrase to make one hold for both, or put the right header back from a copy of the folder.'

/** One sentence for each copy of the header that is not as it should be. */
export function headerFindings(
  { copies }: HeaderFound,
  wasMended: boolean,
  opened: 'newest' | 'other' = 'newest',
): Finding[] {
  if (opened === 'other' || copies.includes('apart')) return [{ severity: 'warning', says: disagreeWords }]
  return copies.flatMap((copy, at) => {
    if (copy === 'good') return []
    const mended = wasMended ? 'It was written anew from the good copy.' : 'It was left as it is.'
    return [{ severity: 'warning', says: `One of the two headers (${headerNames[at]}) ${copyWords[copy]}. ${mended}` }]
  })
}

/** That nothing but the lock file keeps a second program away. */
export function lockFindings(lock: Lock | undefined): Finding[] {
  if (!lock || lock.byOs) return []
  return [{ severity: 'note', says: weakLockWords }]
}

const weakLockWords =
  'This drive has no file locks, so a program on another computer or in another container cannot be kept from writing at the same time. Open the case in one place only; if it happens nevertheless, both are kept.'

/** What the scan found in words: what happened, what was kept, what to do. */
export function journalFindings(scan: JournalScan, snapshotSeq: number, readOnly: boolean): Finding[] {
  const found: Finding[] = []
  if (scan.head.seq === 0 && !scan.corruption) found.push({ severity: 'damage', says: emptyWords })
  if (scan.torn && !scan.corruption) {
    const kept = readOnly ? 'They were left as they are.' : 'They were moved to the folder "torn" of the case.'
    found.push({
      severity: 'warning',
      says: `The last change was cut off while it was being saved and had not been confirmed. Everything before it is here. The loose bytes are kept: ${kept}`,
    })
  }
  if (scan.isAside) found.push({ severity: 'warning', says: shownAsideWords })
  for (const fork of scan.forks)
    found.push({ severity: fork.isAside && fork.whole ? 'note' : 'warning', says: forkWords(fork) })
  if (scan.corruption) found.push({ severity: 'damage', says: corruptionWords(scan, snapshotSeq) })
  return found
}

const shownAsideWords =
  'What you see is a branch that is set aside. It is open read-only; go on with it, and the other one is set aside instead.'

function forkWords({ at, entries, segments, isAside, whole }: Fork): string {
  const [file] = segments
  if (entries === 0)
    return `Something was begun after entry ${at} that cannot be read (${file}). The case goes on without it; the file is left as it is.`
  const them = `${entries} ${entries === 1 ? 'entry' : 'entries'}`
  const damage = whole ? '' : ' It cannot be read to its end.'
  return isAside
    ? `After entry ${at} this case goes on without a branch of ${them}, which is set aside. Its files are kept, and it can be read at any time.${damage}`
    : `Two copies of this case were both continued after entry ${at}; ${them} of the other one ${entries === 1 ? 'is' : 'are'} not shown. Nothing is lost or damaged. The case is open read-only until you choose which of them goes on; the other is kept.${damage}`
}

const emptyWords =
  'The journal of this case is empty, though every case begins with an entry: its files were removed or cut off. The case is open read-only and nothing was changed; restore the folder from a copy.'

function corruptionWords({ corruption, head }: JournalScan, snapshotSeq: number): string {
  const { seq = 0, problems = [], readable = 0, salvageable = 0 } = corruption ?? {}
  const what = [...new Set(problems.map(problem => problem.what.replaceAll('-', ' ')))].join(', ')
  const shown =
    snapshotSeq > head.seq
      ? `What you see is the last snapshot, which stood at entry ${snapshotSeq}.`
      : `What you see is the case as it stood after entry ${head.seq}.`
  return `The journal is not as it was written, from entry ${seq} on (${what}). ${readable} entries hold together and ${salvageable} more can be salvaged. ${shown} It is open read-only and nothing was changed: write a salvage export, then restore the folder from a copy.`
}

/** That a change of several entries ends in its middle, as after a kill. */
export const cutOffFindings = (history: History): Finding[] =>
  isCutOff(history) ? [{ severity: 'warning', says: cutOffWords }] : []

const cutOffWords =
  'The last change, of several entries, was cut off between two of them: those that are here are whole. Undo takes them back in one step; importing the same file again adds the rest.'
