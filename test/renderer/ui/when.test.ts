import { expect, test } from 'vitest'
import { momentOf, readableMoment } from '#renderer/ui/when.ts'

test('a moment that others wrote is told as ours where it is one, and else as they wrote it', () => {
  const at = '2026-03-01T09:00:00.000Z'
  expect(readableMoment(at)).toBe(momentOf(at))
  for (const words of ['1 March, about nine', '', '2026-03-01', '2026-99-99T09:00'])
    expect(readableMoment(words)).toBe(words)
})
