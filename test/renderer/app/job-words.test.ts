import { expect, test } from 'vitest'
import { progressWords } from '#renderer/app/job-words.ts'

const job = { job: 'j', title: 'Reading', startedAt: 0 } as const

test('count, end and time left in words', () => {
  expect(progressWords({ ...job, unit: 'entries', done: 1200, total: 5000 }, 3000)).toBe(
    '1,200 of 5,000 entries · 10 s left',
  )
  expect(progressWords({ ...job, unit: 'bytes', done: 1_048_576, total: 2_097_152 }, 100)).toBe('1.0 MiB of 2.0 MiB')
  expect(progressWords({ ...job, unit: 'files', done: 3 }, 60_000)).toBe('3 files')
  expect(progressWords({ ...job, unit: 'steps', done: 1, total: 1000 }, 1000)).toBe('1 of 1,000 steps · 17 min left')
})
