import { blackedOut } from '#shared/editions/redaction/black-out.ts'
import { finderOf, type RedactionTerms } from '#shared/editions/redaction/finder.ts'
import { namesOf } from '#shared/editions/redaction/names.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import { placeholderOf } from '#shared/editions/redaction/term.ts'

/** A text with these names blacked out, and what was listed of it. */
export function blackOut(text: string, names: readonly string[]) {
  return blackOutOf(termsFor(names))(text)
}

export function termsFor(names: readonly string[]): RedactionTerms {
  const each = names.map((name, at) => namesOf([name], [name], placeholderOf(at + 1)))
  return {
    terms: each.flatMap(({ terms }) => terms),
    parts: each.flatMap(({ parts }) => parts),
    initials: each.flatMap(({ initials }) => initials),
  }
}

/** The same for many texts. */
export function blackOutOf(terms: RedactionTerms) {
  const find = finderOf(terms)
  return (text: string) => {
    const possible: PossibleMatch[] = []
    const log = { hit: () => {}, possible: (match: PossibleMatch) => void possible.push(match) }
    const context = { find, decisions: { left: new Set(''), blacked: new Set('') }, redactions: new Map(), log }
    const left = blackedOut(text, { record: 'note-1', field: 'text' }, context, () => true)
    return { left, possible }
  }
}
