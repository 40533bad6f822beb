import { expect, it } from 'vitest'
import { selfTest } from '#engine/self-test.ts'

it('finds every primitive of this machine right, within a moment', async () => {
  await selfTest()
  const before = performance.now()
  await selfTest()
  expect(performance.now() - before).toBeLessThan(2000)
})
