import { defineKind, matching, plainKind } from '../define-kind.ts'
import { fold } from '../fold.ts'
import { compareText } from '../order.ts'

/** One of the choices the property lists, spelled as the list spells it. */
export const choice = defineKind<'choice'>(
  { choice: matching(/\S/) },
  {
    id: 'choice',
    title: 'Choice',
    example: 'one of a list',
    read: (input, options) => {
      const text = input.trim()
      if (text === '') return { unreadable: 'must not be empty' }
      const choices = options?.choices
      const meant = Object.entries(options?.choiceWords ?? {}).find(([word]) => fold(word) === fold(text))?.[1] ?? text
      const choice = choices ? choices.find(each => fold(each) === fold(meant)) : text
      if (choice === undefined) return { unreadable: `must be one of ${choices?.join(', ')}` }
      return { kind: 'choice', choice }
    },
    compare: (a, b) => compareText(a.choice, b.choice),
    agrees: (a, b) => a.choice === b.choice,
    format: value => value.choice,
    write: value => value.choice,
    specificity: () => 1,
    ...plainKind,
    identifies: null,
    bare: value => value.choice,
  },
  1_000,
)
