import { entityGroups } from '../entity-type.ts'
import { hueIds } from '../hues.ts'
import { choice, flag, instant, optional, term, text, that, worker } from '../record-fields.ts'
import { defineRecord, quoted, type RecordOf } from '../record-shape.ts'

const groups = Object.keys(entityGroups) as (keyof typeof entityGroups)[]

/**
 * A type of entity that one case has beside the built-in ones. Its id is the id of its type: of letters, an underscore
 * and more, which no built-in type has, in this version or a later one. It has every property of the built-in type it is
 * based on, fits the same links and leaves as that; what it has besides are custom properties.
 */
export const entityTypeRecord = defineRecord({
  name: 'entity-type',
  title: 'Entity type',
  prefix: 'et',
  fields: {
    title: text('title'),
    plural: optional(text('plural')),
    /** Id of the built-in type it is most like. */
    base: term('based on'),
    /** The group it is offered in. */
    group: that(choice('group', groups), { redaction: 'term' }),
    /** Its colour where that is not the one of its group. */
    hue: optional(that(choice('colour', hueIds), { redaction: 'term' })),
    icon: term('icon'),
    help: optional(text('what it is')),
    author: worker('added by'),
    at: instant('added at'),
    removed: optional(flag('removed')),
  },
  caption: ({ title }) => `type ${quoted(title)}`,
  begun: ({ title }) => `Added the entity type ${quoted(title)}`,
  searched: () => [],
  belongs: ({ id }, kept) => kept.has(id),
  livesOn: 'uses',
  secrecy: {
    by: 'frame',
    bare: ({ plural: _, help: __, ...type }) => ({ ...type, title: `kind of ${type.base.replaceAll('-', ' ')}` }),
  },
  leaves: 'knowledge',
})

export type EntityTypeRecord = RecordOf<'entity-type', typeof entityTypeRecord.fields>
