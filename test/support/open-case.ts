import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCase } from '#engine/case/create.ts'
import { openCase } from '#engine/case/open.ts'
import type { Session } from '#engine/case/session.ts'

/** The least the format accepts: tests of the case need a key, not a slow one. */
export const quickArgon = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const
export const testPassphrase = 'ribbon copper harbor ladder violin lemon'

/** A folder of its own that is gone when the test ends. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'red-thread-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A new case on disk, not open. */
export async function newCase(): Promise<string> {
  const folder = join(await testFolder(), 'Test.case')
  await createCase({ folder, title: 'Test', passphrase: testPassphrase, by: 'A. Investigator' }, { argon: quickArgon })
  return folder
}

export function openTestCase(folder: string, readOnly = false): Promise<Session> {
  return openCase(
    folder,
    { passphrase: testPassphrase },
    { readOnly, actor: () => 'A. Investigator', onCommit: async () => {} },
  )
}
