import { handlingCodes } from '../handling.ts'
import { choice, data, flag, instant, optional, ref, term, text, that, worker } from '../record-fields.ts'
import { defineRecord, type FieldValue, marked, ofWholeCase, type RecordOf } from '../record-shape.ts'

/**
 * Why a statement may be made without an exhibit, and who answers for it. `sentence` is what it was given for: in a redacted
 * edition it is blacked out as the text is, and so still found.
 */
export type Waiver = {
  readonly reason: string
  readonly by: string
  readonly at: string
  readonly sentence?: string
}

/**
 * A case file for an agency, kept in the case: what it is to tell, to whom, and the summary the investigator writes.
 * Each finding of the citation check that was waived is a field of its own (`waived:<key>`), so that two people waiving
 * two findings never collide. `scope` is what the room of editions calls a Scope.
 */
export const dossier = defineRecord({
  name: 'dossier',
  title: 'Dossier',
  prefix: 'do',
  fields: {
    title: text('title'),
    template: term('template'),
    about: optional(ref('about', 'entity')),
    reference: optional(text('reference')),
    purpose: optional(text('purpose')),
    recipient: optional(text('recipient')),
    handling: that(choice('highest handling code of its reader', handlingCodes), { redaction: 'kept' }),
    scope: data<{ readonly of: string; readonly [part: string]: FieldValue }>('scope'),
    summary: optional(text('summary')),
    notes: optional(flag('with the notes')),
    quotes: optional(flag('with the passages that are cited')),
    author: worker('written by'),
    at: instant('begun at'),
    removed: optional(flag('removed')),
  },
  open: { waived: data<Waiver>('waiver') },
  caption: ({ title }) => title,
  searched: () => [],
  belongs: ofWholeCase,
  secrecy: marked,
  leaves: 'case',
})

export type Dossier = RecordOf<'dossier', typeof dossier.fields> & {
  readonly [waived: `waived:${string}`]: Waiver
}
