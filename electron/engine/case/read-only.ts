import { access, constants, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { RedThreadError } from '#shared/errors.ts'
import { saveFailed } from '../disk/files.ts'
import { livenessOf } from '../disk/running-process.ts'
import { lockNames } from '../storage/lock/lock.ts'
import { readMark } from '../storage/lock/lock-mark.ts'
import type { Session } from './session.ts'

/** Why nothing is written to an open case, as the end of a sentence. */
export const readOnlyReasons = {
  asked: 'it was opened so',
  inUse: 'another program has it open',
  damaged: 'its journal is damaged',
  forked: 'it went on in two places, and nobody chose yet',
  aside: 'this branch of it is set aside',
} as const

/** Throws read-only, with the reason, where nothing may be written. */
export function refuseReadOnly({ readOnly, readOnlyReason }: Pick<Session, 'readOnly' | 'readOnlyReason'>): void {
  if (readOnly) throw new RedThreadError('read-only', { reason: readOnlyReason })
}

/** Why a case that was asked for read-only could not have been opened otherwise; that it was asked for, if it could. */
export async function whyReadOnly(folder: string): Promise<string> {
  const trouble = await access(folder, constants.W_OK).then(() => isFull(folder), detailOf)
  return trouble ?? ((await isInUse(folder)) ? readOnlyReasons.inUse : readOnlyReasons.asked)
}

/** What the disk refused at opening, as case-not-writable; other errors as they are. */
export function notWritable(folder: string, error: unknown): unknown {
  if (!(error instanceof RedThreadError) || error.code !== 'save-failed') return error
  return new RedThreadError('case-not-writable', { path: folder, detail: detailOf(error) }, error)
}

async function isFull(folder: string): Promise<string | undefined> {
  const room = await statfs(folder).catch(() => undefined)
  return room?.bavail === 0 ? detailOf({ code: 'ENOSPC' }) : undefined
}

async function isInUse(folder: string): Promise<boolean> {
  const holder = await readMark(join(folder, lockNames.mark), 1)
  return typeof holder === 'object' && (await livenessOf(holder)) !== 'ended'
}

const detailOf = (error: unknown) => String(saveFailed(error).data['detail'])
