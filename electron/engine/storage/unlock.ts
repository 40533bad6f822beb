import { RedThreadError } from '#shared/errors.ts'
import { type Secret, unlock } from '../secrets/header/header.ts'
import type { HeaderFound } from './header-copies.ts'

/** A header that a secret opened, found among the copies. `caseKey` is the caller's to erase. */
export interface Unlocked {
  readonly found: HeaderFound
  readonly caseKey: Buffer
}

/**
 * Opens the header that counts, or where the two copies of one case disagree the other one. Throws as unlock, for the one that
 * counts.
 */
export async function unlockEither(found: HeaderFound, secret: Secret, signal?: AbortSignal): Promise<Unlocked> {
  const { header, other } = found
  try {
    return { found, caseKey: await unlock(header, secret, signal) }
  } catch (error) {
    if (!other?.caseId.equals(header.caseId) || !(error instanceof RedThreadError) || error.code === 'cancelled')
      throw error
    const caseKey = await unlock(other, secret, signal).catch(() => undefined)
    if (caseKey === undefined) throw error
    return { found: { ...found, header: other, other: header }, caseKey }
  }
}
