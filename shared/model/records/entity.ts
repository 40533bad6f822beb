import { flag, instant, optional, term, worker } from '../record-fields.ts'
import { chosen, defineRecord, quoted, type RecordOf } from '../record-shape.ts'

/** Somebody or something in the case. Everything about it but its type is said by claims. */
export const entity = defineRecord({
  name: 'entity',
  title: 'Entity',
  prefix: 'en',
  fields: {
    type: term('type'),
    author: worker('added by'),
    at: instant('added at'),
    removed: optional(flag('removed')),
  },
  caption: (entity, { entity: label }) => label(entity),
  begun: (entity, naming) => `Added ${naming.entityType(entity.type).toLowerCase()} ${quoted(naming.label(entity.id))}`,
  searched: () => [],
  belongs: chosen,
  livesOn: 'claims',
  secrecy: { by: 'claims' },
  leaves: 'knowledge',
})

export type Entity = RecordOf<'entity', typeof entity.fields>
