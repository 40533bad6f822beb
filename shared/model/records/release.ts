import { count, data, flag, instant, list, mark, optional, term, text, worker } from '../record-fields.ts'
import { chosen, defineRecord, type RecordOf } from '../record-shape.ts'

export interface ReleasedFile {
  readonly [field: string]: string | number
  /** Relative to where it was written. */
  readonly path: string
  readonly size: number
  readonly sha256: string
}

/** What left the case in clear: which part, in what form, for whom and why. Never undone: it is out. */
export const release = defineRecord({
  name: 'release',
  title: 'Release',
  prefix: 're',
  fields: {
    /** `R-001`: what a receipt names. */
    number: mark('number'),
    format: term('format'),
    scope: text('part of the case'),
    /** Journal entries of the case as it went out: with the same options they give the same bytes again. */
    entries: count('journal entries'),
    head: term('hash of the last entry'),
    upTo: term('highest handling code'),
    withheld: count('records withheld'),
    redacted: optional(flag('redacted')),
    files: list('files', data<ReleasedFile>('file')),
    recipient: text('for'),
    purpose: text('purpose'),
    author: worker('released by'),
    at: instant('released at'),
  },
  caption: ({ number }) => number,
  cited: 'number',
  begun: ({ number, recipient }) => `Released ${number}, for ${recipient}`,
  searched: () => [],
  belongs: chosen,
  secrecy: { by: 'marked', mark: 'upTo' },
  leaves: 'case',
  happened: true,
})

export type Release = RecordOf<'release', typeof release.fields>
