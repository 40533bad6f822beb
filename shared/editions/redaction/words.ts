import type { Found } from './found.ts'
import type { Stretch } from './judge.ts'
import { gapAfter, isBorder, type Letters } from './letters.ts'
import type { Form, Term } from './term.ts'

/** A stretch up to the ends of the words it begins and ends in. */
export function widened({ letters, first, after }: Stretch): Stretch {
  let [start, end] = [first, after]
  while (start > 0 && !isBorder(letters, start)) start--
  while (end < letters.from.length && !isBorder(letters, end)) end++
  return { letters, first: start, after: end }
}

interface Word {
  readonly text: string
  readonly first: number
  readonly after: number
}

function wordsIn(letters: Letters): readonly Word[] {
  const words: Word[] = []
  let first = 0
  for (let at = 1; at <= letters.from.length; at++) {
    if (at < letters.from.length && !isBorder(letters, at) && gapAfter(letters, at - 1) === '') continue
    words.push({ text: letters.folded.slice(first, at), first, after: at })
    first = at
  }
  return words
}

const mostInitials = 3

/** Names of several words with initials between them: `Helen J. Kim`. */
export function withInitials(letters: Letters, terms: readonly Term[]): Found[] {
  const named = terms.flatMap(({ forms, placeholder }) =>
    forms.filter(({ words }) => words.length > 1).map(form => ({ form, placeholder })),
  )
  if (named.length === 0) return []
  const words = wordsIn(letters)
  return named.flatMap(({ form, placeholder }) =>
    words.flatMap((_, at) => {
      const end = endOf(words, at, form)
      if (end === undefined) return []
      const [first, last] = [words[at], words[end]]
      return first && last
        ? [{ start: letters.from[first.first] ?? 0, end: letters.to[last.after - 1] ?? 0, placeholder }]
        : []
    }),
  )
}

/** The last of the words from there on that are the form's with initials between them; undefined where they are not. */
function endOf(words: readonly Word[], start: number, form: Form): number | undefined {
  let at = start
  for (const [index, wanted] of form.words.entries()) {
    for (
      let skipped = 0;
      index > 0 && skipped < mostInitials && words[at]?.text.length === 1 && words[at]?.text !== wanted;
      skipped++
    )
      at++
    if (words[at]?.text !== wanted) return undefined
    at++
  }
  return at - 1
}
