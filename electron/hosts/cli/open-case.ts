import { basename, resolve } from 'node:path'
import { realFolder } from '#engine/disk/own-files.ts'
import type { CaseStatus, InputOf } from '#shared/contract.ts'
import type { Given } from './command.ts'
import type { EngineClient } from './engine-client.ts'
import { isOffered, readSecret } from './secrets.ts'
import { UsageError } from './usage-error.ts'

/** The case a command works on: the one that is open, or the one named, opened now. Reading takes no lock. */
export async function needCase(given: Given, client: EngineClient, readOnly: boolean): Promise<CaseStatus> {
  const open = await client.call('case.status', {})
  const named = given.one('case')
  if (open && (named === undefined || (await realFolder(resolve(named))) === open.path)) return open
  if (open) throw new UsageError(`This session works on ${open.path}.`, `open ${named}`)
  return openCaseAt(caseFolder(named), given, client, readOnly)
}

export async function openCaseAt(
  path: string,
  given: Given,
  client: EngineClient,
  readOnly: boolean,
): Promise<CaseStatus> {
  const takeOver = !readOnly && given.has('take-over')
  const branch = given.one('branch')
  if (branch !== undefined && !/^[0-9a-f]{4,64}$/.test(branch)) {
    throw new UsageError(`--branch: "${branch}" is no hash; give four or more of its digits.`, 'red-thread branches')
  }
  const how = { readOnly, takeOver, ...(branch === undefined ? {} : { branch }) }
  return client.call('case.open', { path: resolve(path), secret: await caseSecret(given), ...how })
}

export function caseFolder(named: string | undefined): string {
  const folder = named || process.env['RED_THREAD_CASE'] || (basename(process.cwd()).endsWith('.case') ? '.' : '')
  if (folder) return folder
  throw new UsageError(
    'Which case?',
    'use --case <folder>, set RED_THREAD_CASE, or go into a folder that ends in .case',
  )
}

/** The recovery words where they are asked for, or are all there is; else the passphrase. */
export async function caseSecret(given: Given): Promise<InputOf<'case.open'>['secret']> {
  const byWords = given.has('recovery') || (isOffered('recovery-words', given) && !isOffered('passphrase', given))
  return byWords
    ? { recoveryWords: await readSecret('recovery-words', given) }
    : { passphrase: await readSecret('passphrase', given) }
}
