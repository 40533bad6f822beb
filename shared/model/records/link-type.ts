import { flag, instant, optional, term, text, worker } from '../record-fields.ts'
import { defineRecord, quoted, type RecordOf } from '../record-shape.ts'

/**
 * A type of link that one case has beside the built-in ones. It joins what the built-in type it is based on joins, has
 * its properties, and leaves as that.
 */
export const linkTypeRecord = defineRecord({
  name: 'link-type',
  title: 'Link type',
  prefix: 'lt',
  fields: {
    title: text('title'),
    /** As it reads from the other end. */
    reverse: text('from the other end'),
    /** Id of the built-in type it is most like. */
    base: term('based on'),
    help: optional(text('what it says')),
    author: worker('added by'),
    at: instant('added at'),
    removed: optional(flag('removed')),
  },
  caption: ({ title }) => `link type ${quoted(title)}`,
  begun: ({ title }) => `Added the link type ${quoted(title)}`,
  searched: () => [],
  belongs: ({ id }, kept) => kept.has(id),
  livesOn: 'uses',
  secrecy: {
    by: 'frame',
    bare: ({ help: _, ...type }) => {
      const title = `kind of ${type.base.replaceAll('-', ' ')}`
      return { ...type, title, reverse: title }
    },
  },
  leaves: 'knowledge',
})

export type LinkTypeRecord = RecordOf<'link-type', typeof linkTypeRecord.fields>
