/** Why a value cannot be taken, by code: what an error says of it, and a list of what could not be taken in. */
export const valueProblems = {
  'unknown-type': '"{type}" is not a type of {record}.',
  'unknown-property': 'A {type} has no property "{property}". It has: {known}.',
  'unreadable-value': '{property}: {problem}.',
  'either-way': '{property}: {problem}, or say whether a point or a comma comes before fractions.',
} as const

export type ValueProblem = keyof typeof valueProblems
