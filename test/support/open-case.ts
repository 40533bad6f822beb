import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCase } from '#engine/case/create.ts'
import { openCase } from '#engine/case/open.ts'
import type { Session } from '#engine/case/session.ts'
import type { Secret } from '#engine/secrets/header/header.ts'
import { quickArgon } from './quick-argon.ts'

export { quickArgon } from './quick-argon.ts'

export const testPassphrase = 'ribbon copper harbor ladder violin lemon'

/** Recovery words open without Argon2id, so a test that opens a case a hundred times takes these. */
const recoveryWords = new Map<string, string>()

/** A folder of its own that is gone when the test ends. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A new case on disk, not open; in a folder of its own unless one is named. */
export async function newCase(within?: string): Promise<string> {
  const folder = join(within ?? (await testFolder()), 'Test.case')
  const details = { folder, title: 'Test', passphrase: testPassphrase, by: 'A. Investigator' }
  const made = await createCase(details, { argon: quickArgon })
  recoveryWords.set(folder, made.recoveryWords)
  return folder
}

/** What opens a case of newCase, or its copy under `<folder>.copy`, the quickest. */
export function secretOf(folder: string): Secret {
  const words = recoveryWords.get(folder.replace(/\.copy$/, ''))
  return words === undefined ? { passphrase: testPassphrase } : { recoveryWords: words }
}

export function openTestCase(folder: string, readOnly = false, secret = secretOf(folder)): Promise<Session> {
  return openCase(folder, secret, { readOnly, actor: () => 'A. Investigator', onCommit: async () => {} })
}

/** Work that nobody watches. */
export const job = { signal: new AbortController().signal, progress: () => {} }

/** Every file below a folder, as paths from it. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter(each => each.isFile()).map(each => relative(folder, join(each.parentPath, each.name)))
}
