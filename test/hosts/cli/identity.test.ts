import { afterAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('identity')
afterAll(remove)

const other = 'meadow pencil violet harbor candle orbit'
const identity = async (words: readonly string[], env: Readonly<Record<string, string>>) => {
  const { exit, out, err } = await run(['identity', ...words, '--json'], { folder, env })
  return { exit, err, ...lines(out)[0] }
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
}, 120_000)
