import { valueKinds } from '../kinds/list.ts'
import { choice, count, flag, instant, list, optional, term, text, that, worker } from '../record-fields.ts'
import { defineRecord, quoted, type RecordOf } from '../record-shape.ts'
import type { KindId } from '../value.ts'

/**
 * A property that one case gives to a type, built-in or its own. A record by itself, so that two copies of a case can
 * each add one to the same type. Its id is the property's id in claims.
 */
export const customProperty = defineRecord({
  name: 'custom-property',
  title: 'Custom property',
  prefix: 'cp',
  fields: {
    title: text('title'),
    /** Id of the type of entity or link that has it. */
    of: term('type'),
    kind: that(choice('kind of value', Object.keys(valueKinds) as KindId[]), { redaction: 'term' }),
    choices: optional(list('choices', text('choice'))),
    /** Several values can be true at once. */
    many: optional(flag('several values')),
    /** Things of the type are called by it, before anything their type is called by otherwise. */
    caption: optional(flag('name of the thing')),
    /** Its place among the properties that the case gives the type. */
    order: count('order'),
    help: optional(text('what it says')),
    author: worker('added by'),
    at: instant('added at'),
    removed: optional(flag('removed')),
  },
  together: property => choicesTogether(property as Choosing),
  caption: ({ title }) => `property ${quoted(title)}`,
  begun: ({ title }) => `Added the property ${quoted(title)}`,
  searched: () => [],
  belongs: ({ of: type }, kept) => kept.has(type),
  livesOn: 'uses',
  secrecy: {
    by: 'frame',
    bare: ({ help: _, choices, ...property }) => ({
      ...property,
      title: `${valueKinds[property.kind].title} of its own`,
      ...(choices && { choices: choices.map((_, at) => `choice ${at + 1}`) }),
    }),
  },
  leaves: 'knowledge',
})

export type CustomProperty = RecordOf<'custom-property', typeof customProperty.fields>

interface Choosing {
  readonly kind: string
  readonly choices?: readonly string[]
}

function choicesTogether({ kind, choices = [] }: Choosing): readonly (readonly [string, string])[] {
  if (kind !== 'choice') return choices.length > 0 ? [['choices', 'are only for a choice']] : []
  return new Set(choices).size < 2 ? [['choices', 'must be two or more']] : []
}
