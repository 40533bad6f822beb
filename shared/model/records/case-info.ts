import { schemeIds } from '../grade.ts'
import { handlingCodes } from '../handling.ts'
import { choice, count, defineRecord, optional, type RecordOf, text } from '../record-shape.ts'

export const caseStatuses = ['open', 'suspended', 'closed'] as const

/**
 * The one record that says what this case is; its id is always `case`. `handling` holds for all that carries no code of
 * its own. `scheme` is for grades yet to be given, absent means 6x6; those given keep theirs.
 */
export const caseInfo = defineRecord({
  name: 'case',
  title: 'Case',
  fields: {
    title: text('title'),
    reference: optional(text('reference')),
    lead: optional(text('lead investigator')),
    purpose: optional(text('purpose')),
    status: choice('status', caseStatuses),
    handling: choice('handling code', handlingCodes),
    scheme: optional(choice('grading scheme', schemeIds)),
    summary: optional(text('summary')),
    /** Random. Ids of what is imported are made with it, so that nobody can try names until an id fits; no edition holds it. */
    importKey: optional(text('key of imported ids')),
    format: count('format version'),
  },
})

export type CaseInfo = RecordOf<'case', typeof caseInfo.fields>
