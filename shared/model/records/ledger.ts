import { count, data, flag, optional, ref, text } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

/** An imported table of transfers. The rows stay in the vault as columns, never as records. */
export const ledger = defineRecord({
  name: 'ledger',
  title: 'Ledger',
  prefix: 'le',
  fields: {
    title: text('title'),
    exhibit: ref('read from', 'exhibit'),
    mapping: data<Record<string, string>>('mapping'),
    asset: text('asset'),
    rows: count('rows'),
    removed: optional(flag('removed')),
  },
  caption: ({ title }) => title,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'case',
})

export type Ledger = RecordOf<'ledger', typeof ledger.fields>
