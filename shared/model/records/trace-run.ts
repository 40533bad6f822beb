import { choice, instant, list, optional, ref, text, worker } from '../record-fields.ts'
import { defineRecord, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

const traceMethods = ['FIFO', 'LIFO', 'haircut', 'poison'] as const

/** What a third party needs to recompute a trace. */
export const traceRun = defineRecord({
  name: 'trace-run',
  title: 'Trace run',
  prefix: 'tr',
  fields: {
    ledger: ref('ledger', 'ledger'),
    method: choice('method', traceMethods),
    startSet: list('start set', text('address')),
    cutOff: optional(text('cut-off')),
    ordering: text('ordering rule'),
    inputHash: text('input SHA-256'),
    resultHash: text('result SHA-256'),
    author: worker('run by'),
    at: instant('run at'),
  },
  caption: ({ ledger, method }, { label }) => `${method} trace of ${label(ledger)}`,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'case',
})

export type TraceRun = RecordOf<'trace-run', typeof traceRun.fields>
