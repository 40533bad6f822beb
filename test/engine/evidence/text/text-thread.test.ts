import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { ReadText } from '#engine/evidence/text/text-task.ts'
import { openTextThread } from '#engine/evidence/text/text-thread.ts'
import { createPool } from '#engine/work/pool.ts'
import { ofStrangers } from '#engine/work/task.ts'

const never = new AbortController().signal

const module = new URL('./hanging-worker.ts', import.meta.url)

function hostileThread(patienceMs = 180_000) {
  const { keep } = createPool({ 'read-text': ofStrangers<ReadText>({ module, memoryMiB: 1024, patienceMs }) }, 2)
  const thread = openTextThread(keep('read-text'))
  onTestFinished(() => thread.close())
  return (name: string, signal = never) => thread.read({ bytes: new Uint8Array(1), name, declared: '' }, signal)
}

test('a file that ends its reader is told as unread, and the next one is read', async () => {
  const read = hostileThread()
  for (const name of ['throws', 'ends', 'throws beside']) {
    expect((await read(name)).unread, name).toEqual([{ place: '', why: 'damaged' }])
    expect((await read('whole')).parts, name).toEqual([{ place: '', text: 'whole' }])
  }
  expect((await read('eats')).unread).toEqual([{ place: '', why: 'too-large' }])
  expect((await read('ends later')).parts).toHaveLength(1)
  await setTimeout(200)
  expect((await read('whole')).parts).toHaveLength(1)
})

test('one that hangs is ended after a while, and at once when nobody waits any more', async () => {
  const read = hostileThread(4_000)
  expect((await read('hangs')).unread).toEqual([{ place: '', why: 'too-long' }])
  const stop = new AbortController()
  const waiting = read('hangs', stop.signal)
  await setTimeout(200)
  stop.abort()
  await expect(waiting).rejects.toThrow()
  expect((await read('whole')).parts).toHaveLength(1)
})
