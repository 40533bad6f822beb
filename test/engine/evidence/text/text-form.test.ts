import { expect, test } from 'vitest'
import { formOf } from '#engine/evidence/text/text-form.ts'
import { threadTime } from '../../../support/thread-time.ts'

test.each([
  ['words on one line', 'abcdefghi '.repeat(2e6)],
  ['one word', 'z'.repeat(1e7)],
  ['JSON on one line', '{"wallet":"0x00","value":1},'.repeat(3e5)],
])('%s, however long, take time in proportion', async (_, text) => {
  const begun = threadTime()
  const { form } = await formOf([`${text}the needle`])
  expect(form).toContain('the needle')
  expect(threadTime() - begun).toBeLessThan(5_000)
})
