import { expect, test } from 'vitest'
import { eventText } from '#hosts/for-window.ts'
import type { AppEvent } from '#shared/contract.ts'

const event = (ops: number, letters: number) =>
  ({
    event: 'commit',
    commit: { ops: Array.from({ length: ops }, () => ({ id: 'x', changes: { text: [null, 'x'.repeat(letters)] } })) },
    status: { seq: 7 },
  }) as unknown as AppEvent

test.each([
  ['usual', 3, 10, 'commit'],
  ['of many records', 20_001, 1, 'large-commit'],
  ['of long texts', 2, 9_000_000, 'large-commit'],
])('a commit %s reaches the window in a message of bounded size', (_, ops, letters, as) => {
  const text = eventText(event(ops, letters))
  expect(JSON.parse(text)).toMatchObject({ event: as, status: { seq: 7 } })
  expect(text.length).toBeLessThan(16_000_001)
})
