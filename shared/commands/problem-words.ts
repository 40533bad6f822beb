import type { z } from 'zod'
import { withArticle } from '#shared/words/with-article.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with the input of a command, in words for those who gave it: "title: must not be empty". */
export function problemWords(issue: Issue): string {
  const where = issue.path.join('.')
  const text = issueWords(issue)
  return where === '' ? text : `${where}: ${text}`
}

/** How the library begins its own sentences: what does not begin so was written for people. */
const ofLibrary = /^(?:Invalid|Too |Unrecognized)/

function issueWords(issue: Issue): string {
  if (!ofLibrary.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'is missing' : `must be ${withArticle(issue.expected)}`
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return 'is not written as it must be'
    case 'unrecognized_keys':
      return `has no place for ${issue.keys.join(', ')}`
    default:
      return issue.message
  }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return minimum === 1 ? 'must not be empty' : `needs ${minimum} characters or more`
  if (origin === 'array') return `needs ${minimum} or more`
  return inclusive === false ? `must be more than ${minimum}` : `must be ${minimum} or more`
}

function tooBig({ origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `may have ${maximum} characters at most`
  if (origin === 'array') return `may have ${maximum} at most`
  return inclusive === false ? `must be less than ${maximum}` : `must be ${maximum} or less`
}
