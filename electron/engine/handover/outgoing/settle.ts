import { createHash } from 'node:crypto'
import { lstat, readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { errorCode } from '#engine/disk/files.ts'
import { isOfThisStart, livenessOf } from '#engine/disk/running-process.ts'
import { fileBytes } from '#engine/disk/user-file.ts'
import type { Store } from '#engine/storage/store.ts'
import { describe } from '#shared/commands/describe.ts'
import type { Finding } from '#shared/contract.ts'
import { decodeCommit } from '#shared/ops/commit.ts'
import { type FoundNote, notesIn, type OutgoingNote, sweepCutNotes } from './note.ts'
import { type Ending, endingWords } from './settled-words.ts'
import { findStaging, removeStaging, stagingName } from './staging.ts'

export interface Opened {
  readonly caseFolder: string
  /** The app's own folder on this computer, where there is one. */
  readonly dataFolder: string | undefined
  readonly key: Uint8Array
  readonly readOnly: boolean
  readonly store: Store
  /** An entry by its number. */
  readonly journal: { readonly read: (seq: number) => Promise<{ readonly payload: Buffer }> }
}

/**
 * What an earlier session was writing outside the case when it was killed is taken away, or where that cannot be done
 * named and kept in mind for the next opening. One finding for each. Never throws.
 */
export async function settleOutgoing(opened: Opened): Promise<readonly Finding[]> {
  const { caseFolder, dataFolder, key, readOnly } = opened
  const places = [{ folder: caseFolder, ours: true }, ...(dataFolder ? [{ folder: dataFolder, ours: false }] : [])]
  const findings: Finding[] = []
  if (dataFolder !== undefined) await sweepCutNotes(dataFolder)
  for (const { folder, ours } of places) {
    for (const found of await notesIn(folder, key)) {
      // In the app's folder lie notes of other cases too.
      if (found.note === 'damaged' && !ours) continue
      const ending = await settle(found, opened).catch((): Ending => ({ end: 'unread' }))
      if (ending.end !== 'running' && ending.end !== 'left' && ending.end !== 'unread' && !(ours && readOnly)) {
        await rm(found.path, { force: true }).catch(() => undefined)
      }
      const says = endingWords(found, ending)
      if (says !== undefined) findings.push({ severity: 'warning', says })
    }
  }
  return findings
}

async function settle({ token, note }: FoundNote, opened: Opened): Promise<Ending> {
  if (note === 'damaged') return { end: 'unread' }
  const isHere = note.by.host === hostname()
  const live = await livenessOf(note.by)
  if (live === 'running') return { end: 'running' }
  const staging = join(note.folder, stagingName(token))
  const there = await whereStaging(note, staging, isHere)
  if (typeof there === 'object') return { end: 'left', staging, why: there.why }
  if (there === 'gone' && note.whole === undefined) return { end: 'nothing' }
  if (await isPlaced(note, staging)) {
    await removeStaging(staging)
    return { end: 'nothing' }
  }
  // Where it cannot be asked whether that program still runs, only whoever holds the case may take it away, or whoever
  // knows that this computer was started since.
  const mayRun = live === 'unknown' && !(isHere && !(await isOfThisStart(note.by)))
  if (mayRun && opened.readOnly) return { end: 'left', staging, why: `${note.by.host} may still be writing it` }
  const why = (await removeStaging(staging)) ?? (await removePlaced(note))
  return why === undefined
    ? { end: 'removed', recorded: await recordedAs(note, opened) }
    : { end: 'left', staging, why }
}

/** Whether the staging folder is there; an object says why that cannot be known, such as a drive that is not connected. */
async function whereStaging(
  note: OutgoingNote,
  staging: string,
  isHere: boolean,
): Promise<'here' | 'gone' | { why: string }> {
  try {
    if ((await findStaging(staging)) !== 'gone') return 'here'
    const { ino } = await lstat(note.folder, { bigint: true })
    // Where a drive was, an empty folder may stand; some file systems count inodes anew each time.
    const same = String(ino) === note.inode || (isHere && (await readdir(note.folder)).length > 0)
    return same ? 'gone' : { why: 'the drive it was on is not there' }
  } catch (error) {
    const code = errorCode(error)
    return { why: code === 'ENOENT' ? 'its folder is not there' : `its folder cannot be read: ${code}` }
  }
}

/** Whether it came to its place to the last: nothing is left in the staging folder, and what the user named stands there. */
async function isPlaced({ whole, folder, names }: OutgoingNote, staging: string): Promise<boolean> {
  if (whole === undefined || (await readdir(staging).catch(() => [])).length > 0) return false
  return lstat(join(folder, names.at(-1) ?? '')).then(
    () => true,
    () => false,
  )
}

/** Of several files some were in their place already: those that are to the byte what was written go too. */
async function removePlaced({ folder, names, form, whole }: OutgoingNote): Promise<string | undefined> {
  if (form === 'folder' || whole === undefined) return undefined
  for (const name of names.slice(0, -1)) {
    const written = whole.files.find(each => each.path === name)
    const path = join(folder, name)
    if (written && (await sumOf(path, written.size)) === written.sha256) await rm(path, { force: true })
  }
  return undefined
}

async function sumOf(path: string, size: number): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined)
  if (!found?.isFile() || found.size !== size) return undefined
  const hash = createHash('sha256')
  for await (const bytes of fileBytes(path)) hash.update(bytes)
  return hash.digest('hex')
}

/** An entry follows upon its note; others may have come between, but not many. */
const mostBetween = 64

/** The entry that says it went out, as a sentence. */
async function recordedAs({ whole }: OutgoingNote, { store, journal }: Opened): Promise<string | undefined> {
  if (whole?.record === undefined) return undefined
  const { since, command, mark } = whole.record
  const last = Math.min(store.data.seq, since + mostBetween)
  for (let seq = since + 1; seq <= last; seq++) {
    const { payload } = await journal.read(seq)
    if (!payload.includes(mark)) continue
    const commit = decodeCommit(payload.toString())
    if (commit.command === command) return `entry ${seq}: ${describe(store.data.state, commit)}`
  }
  return undefined
}
