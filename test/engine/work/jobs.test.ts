import { expect, test } from 'vitest'
import { createJobs } from '#engine/work/jobs.ts'
import { type ErrorCode, RedThreadError } from '#shared/errors.ts'

const never = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

test('a job that is asked to stop before it has begun does nothing', async () => {
  const jobs = createJobs(() => {})
  const forget = jobs.expect('a')
  jobs.cancel('a')
  let began = false
  const run = jobs.run('a', 'Work', 'steps', async () => {
    began = true
  })
  await expect(run).rejects.toMatchObject({ code: 'cancelled' })
  forget()
  expect(began).toBe(false)
  // the next one of that name is another
  await expect(jobs.run('a', 'Work', 'steps', async () => 'done')).resolves.toBe('done')
})

test('what is expected and never run leaves nothing behind; what runs is not forgotten with it', async () => {
  const jobs = createJobs(() => {})
  jobs.expect('a')()
  jobs.cancel('a')
  await expect(jobs.run('a', 'Work', 'steps', async () => 'done')).resolves.toBe('done')
  const forget = jobs.expect('b')
  const run = jobs.run('b', 'Work', 'steps', ({ signal }) => never(signal))
  jobs.cancel('b')
  await expect(run).rejects.toMatchObject({ code: 'cancelled' })
  forget()
})

test.each<[ErrorCode, ErrorCode]>([
  ['cut-short', 'cut-short'],
  ['release-not-placed', 'release-not-placed'],
  ['save-failed', 'cancelled'],
])('asked to stop, a job that ends by %s is told as %s: what stays done is not passed over', async (ends, told) => {
  const jobs = createJobs(() => {})
  const run = jobs.run('a', 'Work', 'steps', async () => {
    jobs.cancel('a')
    throw new RedThreadError(ends)
  })
  await expect(run).rejects.toMatchObject({ code: told })
})
