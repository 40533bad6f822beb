import type { ValueKind } from '../value.ts'

/** Any words. Kept as written but for the blanks around them. */
export const text: ValueKind<'text'> = {
  id: 'text',
  title: 'Text',
  example: 'lodging and office space',
  read: input => {
    const trimmed = input.trim()
    return trimmed === '' ? { unreadable: 'must not be empty' } : { kind: 'text', text: trimmed }
  },
  problem: value => (typeof value.text === 'string' && value.text.trim() !== '' ? null : 'must not be empty'),
  compare: (a, b) => a.text.localeCompare(b.text, 'en'),
  agrees: (a, b) => a.text.trim().toLowerCase() === b.text.trim().toLowerCase(),
  format: value => value.text,
  write: value => value.text,
  specificity: value => Math.min(1, value.text.length / 200),
}
