import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { commandLine } from './in-process.ts'
import { ownFolder, passphrase } from './red-thread.ts'

const { folder, remove } = ownFolder('identity')
afterEach(() => vi.unstubAllEnvs())
afterAll(remove)

const other = 'meadow pencil violet harbor candle orbit'

/** A program of its own each time, in which the keys are not unlocked yet. */
async function identity(words: readonly string[], env: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const terminal = await commandLine(join(folder, 'data'))
  const { data, ...answered } = await terminal.run('identity', ...words)
  await terminal.close()
  vi.unstubAllEnvs()
  return { ...answered, ...(data as { recoveryWords: string; recipient: string }) }
}

test('where the passphrase of the keys is lost, their recovery words set another', async () => {
  const created = await identity(['create', '--name', 'A. Keller'], { RED_THREAD_IDENTITY_PASSPHRASE: passphrase })
  expect(created).toMatchObject({ exit: 0, name: 'A. Keller', recoveryWords: expect.stringMatching(/^(\w+ ){23}\w+$/) })
  const env = {
    RED_THREAD_IDENTITY_RECOVERY_WORDS: created.recoveryWords,
    RED_THREAD_NEW_IDENTITY_PASSPHRASE: other,
  }
  expect(await identity(['passphrase', '--recovery'], env)).toMatchObject({ exit: 0, changed: true })
  const { recipient } = created
  expect(await identity(['show'], { RED_THREAD_IDENTITY_PASSPHRASE: other })).toMatchObject({ exit: 0, recipient })
  expect(await identity(['show'], { RED_THREAD_IDENTITY_PASSPHRASE: passphrase })).toMatchObject({ exit: 1 })
  const renewed = await identity(['words'], { RED_THREAD_IDENTITY_PASSPHRASE: other })
  expect(renewed).toMatchObject({ exit: 0, recoveryWords: expect.not.stringContaining(created.recoveryWords) })
  expect(await identity(['words'], env)).toMatchObject({ exit: 1 })
})
