import { valueProblems } from './value-problems.ts'

/** Why something of a file cannot be taken in, by code. */
export const importProblems = {
  ...valueProblems,
  'names-a-file': 'The {record} "{id}" is not in this case.',
  'stands-twice': 'it stands in the file twice',
  'no-entity-type': '"{type}" is not a type of entity',
  'no-link-type': '"{type}" is not a type of link',
  'end-missing': 'its end {end} was not taken in, or is nowhere in the file',
  'ends-do-not-fit': '"{link}" cannot lead from a {from} to a {to}',
} as const

export type ImportProblem = keyof typeof importProblems
