import { count, instant, text, worker } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

/** A branch of the journal that the case goes on without: somebody chose between two. Its entries are kept. */
export const branch = defineRecord({
  name: 'branch',
  title: 'Branch set aside',
  prefix: 'br',
  fields: {
    after: count('last entry both have'),
    entries: count('entries set aside'),
    tip: text('hash of the last of them'),
    author: worker('chosen by'),
    at: instant('chosen at'),
  },
  caption: ({ after }) => `branch set aside after entry ${after}`,
  begun: ({ after, entries }) =>
    `Went on with this branch after entry ${after}, and set ${entries} entries of another aside`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'case',
  happened: true,
})

export type BranchRecord = RecordOf<'branch', typeof branch.fields>
