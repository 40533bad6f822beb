import { expect, it } from 'vitest'
import { selfTest } from '#engine/secrets/self-test.ts'
import { threadTime } from '../../support/thread-time.ts'

it('finds every primitive of this machine right, within a moment', async () => {
  await selfTest()
  const before = threadTime()
  await selfTest()
  expect(threadTime() - before).toBeLessThan(2000)
})
