import { defineKind, matching, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'

/** Any words. Kept as written but for the blanks around them. */
export const text = defineKind<'text'>(
  { text: matching(/\S/) },
  {
    id: 'text',
    title: 'Text',
    example: 'lodging and office space',
    read: input => {
      const text = input.trim()
      return text === '' ? { unreadable: 'must not be empty' } : { kind: 'text', text }
    },
    compare: (a, b) => compareText(a.text, b.text),
    agrees: (a, b) => a.text.toLowerCase() === b.text.toLowerCase(),
    format: value => value.text,
    write: value => value.text,
    specificity: value => Math.min(1, value.text.length / 200),
    ...plainKind,
    identifies: null,
    bare: value => value.text,
  },
  1_000_000,
)
