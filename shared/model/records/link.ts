import { flag, instant, optional, ref, term, worker } from '../record-fields.ts'
import { chosen, defineRecord, type RecordOf } from '../record-shape.ts'

/** From one entity to another; its dates, amounts and roles are claims. */
export const link = defineRecord({
  name: 'link',
  title: 'Link',
  prefix: 'ln',
  fields: {
    type: term('type'),
    from: ref('from', 'entity'),
    to: ref('to', 'entity'),
    author: worker('added by'),
    at: instant('added at'),
    removed: optional(flag('removed')),
  },
  caption: ({ from, to, type }, { label, linkType }) => `${label(from)} ${linkType(type)} ${label(to)}`,
  begun: ({ from, to, type }, { label, linkType }) => `Linked ${label(from)} — ${linkType(type)} → ${label(to)}`,
  indexed: { from: 'linksAt', to: 'linksAt' },
  searched: () => [],
  belongs: chosen,
  livesOn: 'claims',
  secrecy: { by: 'claims' },
  leaves: 'knowledge',
})

export type Link = RecordOf<'link', typeof link.fields>
