import { defineKind, matching, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'

/** A file of this case, by the id of its exhibit. */
export const file = defineKind<'file'>(
  { exhibit: matching(/^\S+$/) },
  {
    id: 'file',
    title: 'File',
    example: 'an exhibit of this case',
    read: input => {
      const exhibit = input.trim()
      return /^\S+$/.test(exhibit)
        ? { kind: 'file', exhibit }
        : { unreadable: 'must be the id of an exhibit of this case' }
    },
    compare: (a, b) => compareText(a.exhibit, b.exhibit),
    agrees: (a, b) => a.exhibit === b.exhibit,
    format: value => value.exhibit,
    write: value => value.exhibit,
    specificity: () => 1,
    ...plainKind,
    identifies: null,
    bare: null,
    exhibit: value => value.exhibit,
  },
)
