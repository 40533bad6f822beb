import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { recoverTornTail } from '#engine/storage/journal/recover.ts'
import { entryText } from './entry-text.ts'
import { keys, newFolder, read } from './journal-case.ts'

const loop = fileURLToPath(new URL('append-loop.ts', import.meta.url))

/** Lets a process append, kills it after `time` ms of writing; the last entry it acknowledged. */
function appendUntilKilled(folder: string, time: number): Promise<number> {
  const secrets = [keys.caseId, keys.caseKey].map(bytes => Buffer.from(bytes).toString('hex'))
  const child = spawn(process.execPath, [loop, folder, ...secrets], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), time))
  child.stdout.on('data', text => {
    printed += text
  })
  return new Promise(resolve => {
    // A last line cut by the kill was printed after its entry was acknowledged, but cannot be told from a shorter number.
    child.once('close', () => resolve(Number(printed.split('\n').at(-2) ?? 0)))
  })
}

test('ten kills at random points lose no acknowledged entry', async () => {
  await using folder = await newFolder()
  for (let kill = 0; kill < 10; kill++) {
    const acknowledged = await appendUntilKilled(folder.path, Math.random() * 80)
    const journal = await read(folder.path)
    expect(journal.corruption).toBeUndefined()
    expect(journal.forks).toEqual([])
    expect(journal.head.seq).toBeGreaterThanOrEqual(acknowledged)
    expect(acknowledged).toBeGreaterThan(0)
    expect(journal.texts.every((text, index) => text === entryText(index + 1))).toBe(true)
    if (journal.torn !== undefined) await recoverTornTail(folder.path, journal.torn)
  }
})
