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
import { type Answers, type EngineContext, needSession } from './answers.ts'
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
  'case.new': async (context, { path, title, reference, passphrase }) => {
    const folder = asCaseFolder(path)
    const { recoveryWords } = await createCase({ folder, title, reference, passphrase, by: context.settings.actor() })
    return { status: await openAt(context, folder, { passphrase }), recoveryWords }
  },
  'case.sample': async context => {
    return openAt(context, await bringSample(context.options), { passphrase: samplePassphrase })
  },
  'case.open': (context, { path, secret, ...how }) => openAt(context, resolve(path), secret, how),
  'case.unlock': async (context, { secret, readOnly, ...more }) => {
    if (!context.lockedAt) throw new RedThreadError('no-case-open')
    const how = { ...more, readOnly: readOnly ?? context.lockedAt.readOnly }
    const was = context.lockedAt.folder
    const folder = await findAgain(context.lockedAt)
    const status = await openAt(context, folder, secret, how)
    if (folder !== was) await forget(context, was).catch(() => undefined)
    return status
  },
  'case.branches': context => branchList(needSession(context)),
  'case.branch': (context, { branch, goOn }) => changeBranch(context, branch, goOn),
  'case.lock': context => context.inTurn(() => lock(context)),
  'case.close': context =>
    context.inTurn(async () => {
      await closeOpen(context)
      context.lockedAt = null
      context.publish({ event: 'status', status: null })
      return null
    }),
  'case.status': context => statusNow(context),
  'case.passphrase': (context, { secret, passphrase }) => {
    const session = needSession(context)
    refuseReadOnly(session)
    return session.inTurn(async () => {
      if (context.open !== session) throw new RedThreadError('no-case-open')
      return giveNewPassphrase(session.folder, secret, passphrase)
    })
  },
  'case.acceptOlder': async (context, { reason }) => {
    const session = needSession(context)
    await acceptOlder(session, reason)
    const status = await statusOfOpen(context, session)
    context.publish({ event: 'status', status })
    return status
  },
  'case.salvage': (context, { path, replace }) => salvageCase(needSession(context), resolve(path), replace),
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
export function openAt(context: EngineContext, path: string, secret: Secret, how: How = {}): Promise<CaseStatus> {
  return context.inTurn(async () => {
    const folder = await realFolder(path)
    const { found, caseKey } = await unlockEither(await readHeader(folder), secret)
    const reopened = context.open?.where.last() === folder
    if (reopened) await closeOpen(context)
    const session = await opened(context, folder, found, caseKey, how).catch(error => {
      if (reopened) context.publish({ event: 'status', status: null })
      throw error
    })
    // the window learns of the case first, and fetches it meanwhile
    const status = await entered(context, session)
    const { recent } = context.settings.get()
    await context.settings
      .change({ recent: withRecent(recent, folder, new Date().toISOString()) })
      .catch(() => undefined)
    return status
  })
}

/** Opens the same case again, on another branch of its journal; as it was, where that is refused. */
function changeBranch(context: EngineContext, branch: string, goOn: boolean): Promise<CaseStatus> {
  return context.inTurn(async () => {
    const { where, caseKey, lookOnly, store } = needSession(context)
    const folder = where.now()
    const found = await readHeader(folder)
    const [key, spare] = [Buffer.from(caseKey), Buffer.from(caseKey)]
    const before = { readOnly: true, branch: store.data.head }
    await closeOpen(context)
    try {
      const session = await opened(context, folder, found, key, { branch, goOn, readOnly: lookOnly && !goOn })
      spare.fill(0)
      return await entered(context, session)
    } catch (error) {
      await entered(context, await opened(context, folder, found, spare, before))
      throw error
    }
  })
}

async function opened(
  context: EngineContext,
  folder: string,
  found: HeaderFound,
  caseKey: Buffer,
  how: How,
): Promise<Session> {
  const session: Session = await openWithKey(folder, found, caseKey, {
    ...how,
    dataFolder: context.options.dataFolder,
    actor: context.settings.actor,
    memory: context.memory,
    // The status is told with the commit it belongs to, so that "undo" never names yesterday's edit.
    onCommit: async commit => {
      context.publish({ event: 'commit', commit, status: await statusOfOpen(context, session) })
      if (bringsExhibits(commit)) readInBackground(context, session)
    },
  })
  return session
}

/** Puts a case in the place of the one that was open. */
async function entered(context: EngineContext, session: Session): Promise<CaseStatus> {
  await closeOpen(context)
  context.open = session
  context.lockedAt = null
  // In turn, so that no commit is told before the case it belongs to.
  return session.inTurn(async () => {
    const status = await statusOfOpen(context, session)
    context.publish({ event: 'status', status })
    readInBackground(context, session)
    return status
  })
}

export async function closeOpen(context: EngineContext): Promise<void> {
  const session = context.open
  if (!session) return
  context.jobs.cancelAll()
  context.uploads.abortAll()
  context.open = null
  await session.close()
}

/** Takes a case out of the recent ones. */
export async function forget({ settings }: EngineContext, path: string): Promise<void> {
  await settings.change({ recent: settings.get().recent.filter(each => each.path !== path) })
}

/** The case and the investigator's own keys: whoever sits down at the computer now shall have neither. */
async function lock(context: EngineContext): Promise<CaseStatus> {
  const { where, caseId, lookOnly } = needSession(context)
  lockIdentity(context)
  await closeOpen(context)
  context.lockedAt = { folder: where.last(), identity: where.identity, caseId, readOnly: lookOnly }
  const status = await lockedStatus(context, context.lockedAt)
  context.publish({ event: 'status', status })
  return status
}

/** Of a locked case nothing is told but what its folder's name says. */
function lockedStatus(context: EngineContext, { folder, caseId }: LockedCase): Promise<CaseStatus> {
  const title = basename(folder, '.case')
  return asSample(context, {
    path: folder,
    caseId,
    title,
    locked: true,
    readOnly: false,
    seq: 0,
    head: '',
    findings: [],
  })
}

async function asSample(context: EngineContext, status: CaseStatus): Promise<CaseStatus> {
  const sample = await realFolder(samplePath(context.options))
  return status.path === sample ? { ...status, sample: true } : status
}

export async function statusNow(context: EngineContext): Promise<CaseStatus | null> {
  if (context.open) return statusOfOpen(context, context.open)
  return context.lockedAt ? lockedStatus(context, context.lockedAt) : null
}

async function statusOfOpen(context: EngineContext, session: Session): Promise<CaseStatus> {
  const [undo, redo] = await Promise.all([nextSentence(session, 'undo'), nextSentence(session, 'redo')])
  return asSample(context, statusOf(session, undo, redo))
}
