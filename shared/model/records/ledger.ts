import { count, data, defineRecord, flag, optional, type RecordOf, ref, text } from '../record-shape.ts'

/** An imported table of transfers. The rows stay in the vault as columns, never as records. */
export const ledger = defineRecord({
  name: 'ledger',
  title: 'Ledger',
  fields: {
    title: text('title'),
    exhibit: ref('read from', 'exhibit'),
    mapping: data<Record<string, string>>('mapping'),
    asset: text('asset'),
    rows: count('rows'),
    removed: optional(flag('removed')),
  },
})

export type Ledger = RecordOf<'ledger', typeof ledger.fields>
