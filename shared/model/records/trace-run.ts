import { choice, defineRecord, instant, list, optional, type RecordOf, ref, text } from '../record-shape.ts'

const traceMethods = ['FIFO', 'LIFO', 'haircut', 'poison'] as const

/** What a third party needs to recompute a trace. */
export const traceRun = defineRecord({
  name: 'trace-run',
  title: 'Trace run',
  fields: {
    ledger: ref('ledger', 'ledger'),
    method: choice('method', traceMethods),
    startSet: list('start set', text('address')),
    cutOff: optional(text('cut-off')),
    ordering: text('ordering rule'),
    inputHash: text('input SHA-256'),
    resultHash: text('result SHA-256'),
    author: text('run by'),
    at: instant('run at'),
  },
})

export type TraceRun = RecordOf<'trace-run', typeof traceRun.fields>
