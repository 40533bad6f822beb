import { type ValueProblem, valueProblems } from './value-problems.ts'
import type { Words } from './word.ts'

const refused = (problem: ValueProblem) =>
  ({ family: 'refused', says: `${valueProblems[problem]} Nothing was changed.` }) as const

/** What is wrong with what was to be recorded. */
export const modelWords = {
  'invalid-input': { family: 'refused', says: 'This was not accepted: {problems}. Nothing was changed.' },
  'unknown-record': { family: 'refused', says: 'The {record} "{id}" is not in this case. Nothing was changed.' },
  'ambiguous-name': {
    family: 'refused',
    says: '"{name}" names more than one thing: {candidates}. Nothing was changed; use an id or the beginning of one.',
  },
  'name-taken': {
    family: 'refused',
    says: 'There is a {what} called "{name}" already. Nothing was changed; take another name.',
  },
  'type-in-use': {
    family: 'refused',
    says: '"{type}" is used: {used}. Nothing was changed; change or remove what is of it first.',
  },
  'unknown-type': refused('unknown-type'),
  'unknown-property': refused('unknown-property'),
  'unreadable-value': refused('unreadable-value'),
  'either-way': refused('either-way'),
  'ends-do-not-fit': {
    family: 'refused',
    says: '"{link}" cannot lead from a {from} to a {to}. Nothing was changed; choose a link type that fits both ends.',
  },
  'reason-needed': { family: 'refused', says: '{what} needs a reason. Nothing was changed.' },
  'unknown-command': { family: 'refused', says: 'There is no command "{command}".' },
  'nothing-to-undo': { family: 'refused', says: 'There is nothing left to undo.' },
  'nothing-to-redo': { family: 'refused', says: 'There is nothing left to redo.' },
  'moved-on': {
    family: 'refused',
    says: 'This cannot be taken back, because these have changed since: {fields}. Nothing was changed.',
  },
} as const satisfies Words
