import { basename, resolve } from 'node:path'
import type { CaseStatus } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import { samplePassphrase } from '#shared/sample.ts'
import { acceptOlder } from '../case/accept-older.ts'
import { branchList } from '../case/branches.ts'
import { createCase } from '../case/create.ts'
import { nextSentence } from '../case/execute.ts'
import { findAgain, type LockedCase } from '../case/find-again.ts'
import { type OpenOptions, openWithKey } from '../case/open.ts'
import { refuseReadOnly } from '../case/read-only.ts'
import { salvageCase } from '../case/salvage-case.ts'
import { type Session, statusOf } from '../case/session.ts'
import { realFolder } from '../disk/own-files.ts'
import type { Secret } from '../secrets/header/header.ts'
import { changePassphrase } from '../secrets/header/header.ts'
import { type HeaderFound, readHeader, rewriteHeader } from '../storage/header-copies.ts'
import { withRecent } from '../storage/settings.ts'
import { unlockEither } from '../storage/unlock.ts'
import { type Answers, type Desk, needSession } from './answers.ts'
import { lockIdentity } from './identity.ts'
import { bringsExhibits, readInBackground } from './reading.ts'
import { bringSample, samplePath } from './sample.ts'

type CaseCall =
  | 'case.new'
  | 'case.sample'
  | 'case.open'
  | 'case.unlock'
  | 'case.branches'
  | 'case.branch'
  | 'case.lock'
  | 'case.close'
  | 'case.status'
  | 'case.passphrase'
  | 'case.salvage'
  | 'case.acceptOlder'

export const caseAnswers: Answers<CaseCall> = {
  'case.new': async (desk, { path, title, reference, passphrase }) => {
    const folder = asCaseFolder(path)
    const { recoveryWords } = await createCase({ folder, title, reference, passphrase, by: desk.settings.actor() })
    return { status: await openAt(desk, folder, { passphrase }), recoveryWords }
  },
  'case.sample': async desk => {
    return openAt(desk, await bringSample(desk.options), { passphrase: samplePassphrase })
  },
  'case.open': (desk, { path, secret, ...how }) => openAt(desk, resolve(path), secret, how),
  'case.unlock': async (desk, { secret, readOnly, ...more }) => {
    if (!desk.lockedAt) throw new RedThreadError('no-case-open')
    const how = { ...more, readOnly: readOnly ?? desk.lockedAt.readOnly }
    const was = desk.lockedAt.folder
    const folder = await findAgain(desk.lockedAt)
    const status = await openAt(desk, folder, secret, how)
    if (folder !== was) await forget(desk, was).catch(() => undefined)
    return status
  },
  'case.branches': desk => branchList(needSession(desk)),
  'case.branch': (desk, { branch, goOn }) => changeBranch(desk, branch, goOn),
  'case.lock': desk => desk.inTurn(() => lock(desk)),
  'case.close': desk =>
    desk.inTurn(async () => {
      await closeOpen(desk)
      desk.lockedAt = null
      desk.tell({ event: 'status', status: null })
      return null
    }),
  'case.status': desk => statusNow(desk),
  'case.passphrase': (desk, { secret, passphrase }) => {
    const session = needSession(desk)
    refuseReadOnly(session)
    return session.inTurn(async () => {
      if (desk.open !== session) throw new RedThreadError('no-case-open')
      return giveNewPassphrase(session.folder, secret, passphrase)
    })
  },
  'case.acceptOlder': async (desk, { reason }) => {
    const session = needSession(desk)
    await acceptOlder(session, reason)
    const status = await statusOfOpen(desk, session)
    desk.tell({ event: 'status', status })
    return status
  },
  'case.salvage': (desk, { path, replace }) => salvageCase(needSession(desk), resolve(path), replace),
}

export const asCaseFolder = (path: string) => resolve(path.endsWith('.case') ? path : `${path}.case`)

async function giveNewPassphrase(folder: string, secret: Secret, passphrase: string): Promise<null> {
  const { found, caseKey } = await unlockEither(await readHeader(folder), secret)
  // Above both copies, also where they disagree: then this one holds for both.
  const revision = Math.max(found.header.revision, found.other?.revision ?? 0)
  const changed = await changePassphrase({ ...found.header, revision }, caseKey, passphrase).finally(() =>
    caseKey.fill(0),
  )
  try {
    await rewriteHeader(folder, changed)
  } catch (error) {
    // With one copy written the new passphrase holds, and the next opening mends the other: to say that the change
    // failed would lock out whoever believes it.
    const now = await readHeader(folder).catch(() => undefined)
    if (now?.header.revision !== changed.revision) throw error
  }
  return null
}

type How = Pick<OpenOptions, 'readOnly' | 'takeOver' | 'branch' | 'goOn'>

/** Opens a case in place of the one that was open, which is saved and closed, but only for a secret that opens this. */
export function openAt(desk: Desk, path: string, secret: Secret, how: How = {}): Promise<CaseStatus> {
  return desk.inTurn(async () => {
    const folder = await realFolder(path)
    const { found, caseKey } = await unlockEither(await readHeader(folder), secret)
    const reopened = desk.open?.where.last() === folder
    if (reopened) await closeOpen(desk)
    const session = await opened(desk, folder, found, caseKey, how).catch(error => {
      if (reopened) desk.tell({ event: 'status', status: null })
      throw error
    })
    const { recent } = desk.settings.get()
    await desk.settings.change({ recent: withRecent(recent, folder, new Date().toISOString()) }).catch(() => undefined)
    return entered(desk, session)
  })
}

/** Opens the same case again, on another branch of its journal; as it was, where that is refused. */
function changeBranch(desk: Desk, branch: string, goOn: boolean): Promise<CaseStatus> {
  return desk.inTurn(async () => {
    const { where, caseKey, lookOnly, store } = needSession(desk)
    const folder = where.now()
    const found = await readHeader(folder)
    const [key, spare] = [Buffer.from(caseKey), Buffer.from(caseKey)]
    const before = { readOnly: true, branch: store.data.head }
    await closeOpen(desk)
    try {
      const session = await opened(desk, folder, found, key, { branch, goOn, readOnly: lookOnly && !goOn })
      spare.fill(0)
      return await entered(desk, session)
    } catch (error) {
      await entered(desk, await opened(desk, folder, found, spare, before))
      throw error
    }
  })
}

async function opened(desk: Desk, folder: string, found: HeaderFound, caseKey: Buffer, how: How): Promise<Session> {
  const session: Session = await openWithKey(folder, found, caseKey, {
    ...how,
    dataFolder: desk.options.dataFolder,
    actor: desk.settings.actor,
    memory: desk.memory,
    // The status is told with the commit it belongs to, so that "undo" never names yesterday's edit.
    onCommit: async commit => {
      desk.tell({ event: 'commit', commit, status: await statusOfOpen(desk, session) })
      if (bringsExhibits(commit)) readInBackground(desk, session)
    },
  })
  return session
}

/** Puts a case in the place of the one that was open. */
async function entered(desk: Desk, session: Session): Promise<CaseStatus> {
  await closeOpen(desk)
  desk.open = session
  desk.lockedAt = null
  // In turn, so that no commit is told before the case it belongs to.
  return session.inTurn(async () => {
    const status = await statusOfOpen(desk, session)
    desk.tell({ event: 'status', status })
    readInBackground(desk, session)
    return status
  })
}

export async function closeOpen(desk: Desk): Promise<void> {
  const session = desk.open
  if (!session) return
  desk.jobs.cancelAll()
  desk.uploads.abortAll()
  desk.open = null
  await session.close()
}

/** Takes a case out of the recent ones. */
export async function forget({ settings }: Desk, path: string): Promise<void> {
  await settings.change({ recent: settings.get().recent.filter(each => each.path !== path) })
}

/** The case and the investigator's own keys: whoever sits down at the computer now shall have neither. */
async function lock(desk: Desk): Promise<CaseStatus> {
  const { where, caseId, lookOnly } = needSession(desk)
  lockIdentity(desk)
  await closeOpen(desk)
  desk.lockedAt = { folder: where.last(), identity: where.identity, caseId, readOnly: lookOnly }
  const status = await lockedStatus(desk, desk.lockedAt)
  desk.tell({ event: 'status', status })
  return status
}

/** Of a locked case nothing is told but what its folder's name says. */
function lockedStatus(desk: Desk, { folder, caseId }: LockedCase): Promise<CaseStatus> {
  const title = basename(folder, '.case')
  return asSample(desk, { path: folder, caseId, title, locked: true, readOnly: false, seq: 0, head: '', findings: [] })
}

async function asSample(desk: Desk, status: CaseStatus): Promise<CaseStatus> {
  const sample = await realFolder(samplePath(desk.options))
  return status.path === sample ? { ...status, sample: true } : status
}

export async function statusNow(desk: Desk): Promise<CaseStatus | null> {
  if (desk.open) return statusOfOpen(desk, desk.open)
  return desk.lockedAt ? lockedStatus(desk, desk.lockedAt) : null
}

async function statusOfOpen(desk: Desk, session: Session): Promise<CaseStatus> {
  const [undo, redo] = await Promise.all([nextSentence(session, 'undo'), nextSentence(session, 'redo')])
  return asSample(desk, statusOf(session, undo, redo))
}
