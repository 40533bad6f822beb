import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FromWorker } from '#renderer/work/from-worker.ts'
import { openWorker } from '#renderer/work/open-worker.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A worker whose signs are given by hand; the browser's own runs in the tests of the window. */
function worker(patienceMs: number) {
  const heard: unknown[] = []
  let ended = 0
  const made = { postMessage: () => {}, terminate: () => ended++, onmessage: null } as unknown as Worker
  const opened = openWorker<string, string>(() => made, {
    hear: message => heard.push(message),
    fail: ({ why }) => heard.push(why),
    patienceMs,
  })
  const sign = (data: FromWorker<string>) => made.onmessage?.({ data } as MessageEvent)
  return { ...opened, heard, sign, ended: () => ended }
}

test('a message is no answer yet: patience goes on until the input is done with', () => {
  const { send, sign, heard, ended } = worker(100)
  send('open')
  vi.advanceTimersByTime(90)
  sign({ message: 'three pages' })
  vi.advanceTimersByTime(90)
  expect(heard).toEqual(['three pages'])
  vi.advanceTimersByTime(20)
  expect(heard).toEqual(['three pages', 'too-long'])
  expect(ended()).toBe(1)
})

test('patience with one input does not end with the end of another', () => {
  const { send, sign, heard } = worker(100)
  send('open')
  send('page')
  sign({ message: 'three pages' })
  sign({ done: true })
  vi.advanceTimersByTime(101)
  expect(heard).toEqual(['three pages', 'too-long'])
})

test('with nothing to do it may be silent for ever, and begins anew after it failed', () => {
  const { send, sign, heard, ended } = worker(100)
  send('open')
  sign({ message: 'three pages' })
  sign({ done: true })
  vi.advanceTimersByTime(1_000_000)
  expect(heard).toEqual(['three pages'])
  send('page')
  sign({ failed: 'broken' })
  vi.advanceTimersByTime(1_000_000)
  expect(heard).toEqual(['three pages', 'threw'])
  expect(ended()).toBe(1)
  send('page')
  vi.advanceTimersByTime(101)
  expect(heard).toEqual(['three pages', 'threw', 'too-long'])
})
