import { count, defineRecord, instant, type RecordOf, text } from '../record-shape.ts'

/** A branch of the journal that the case goes on without: somebody chose between two. Its entries are kept. */
export const branch = defineRecord({
  name: 'branch',
  title: 'Branch set aside',
  fields: {
    after: count('last entry both have'),
    entries: count('entries set aside'),
    tip: text('hash of the last of them'),
    author: text('chosen by'),
    at: instant('chosen at'),
  },
})

export type BranchRecord = RecordOf<'branch', typeof branch.fields>
