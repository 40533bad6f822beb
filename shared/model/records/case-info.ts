import { schemeIds } from '../grade.ts'
import { handlingCodes } from '../handling.ts'
import { choice, count, optional, text, that } from '../record-fields.ts'
import { chosen, defineRecord, type RecordOf } from '../record-shape.ts'

export const caseStatuses = ['open', 'suspended', 'closed'] as const

/**
 * The one record that says what this case is; its id is always `case`. `handling` holds for all that carries no code of
 * its own. `scheme` is for grades yet to be given, absent means 6x6; those given keep theirs.
 */
export const caseInfo = defineRecord({
  name: 'case',
  title: 'Case',
  prefix: 'ca',
  fields: {
    title: text('title'),
    reference: optional(text('reference')),
    lead: optional(text('lead investigator')),
    purpose: optional(text('purpose')),
    status: that(choice('status', caseStatuses), { redaction: 'term' }),
    handling: that(choice('handling code', handlingCodes), { redaction: 'kept' }),
    scheme: optional(that(choice('grading scheme', schemeIds), { redaction: 'both' })),
    summary: optional(that(text('summary'), { ofWhole: true })),
    /** Random. Ids of what is imported are made with it, so that nobody can try names until an id fits; no edition holds it. */
    importKey: optional(that(text('key of imported ids'), { inside: true })),
    format: count('format version'),
  },
  caption: ({ title }) => title,
  begun: ({ title }) => `Opened the case "${title}"`,
  searched: () => [],
  belongs: chosen,
  secrecy: {
    by: 'frame',
    bare: ({ id, record, reference, status, scheme, format }, handling) => ({
      ...{ id, record, title: reference ?? 'Case', status, handling, format },
      ...(reference ? { reference } : {}),
      ...(scheme ? { scheme } : {}),
    }),
  },
  leaves: 'case',
})

export type CaseInfo = RecordOf<'case', typeof caseInfo.fields>
