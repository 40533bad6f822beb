import { searchForm } from '#shared/queries/search-form.ts'
import { type SearchTerm, searchTerms } from '#shared/queries/search-terms.ts'

/** Finds something in a form from a place on: where it stands, or undefined. */
export type Needle = (form: string, from: number) => readonly [from: number, to: number] | undefined

export interface Needles {
  /** All that was typed, as it stands. */
  readonly phrase: Needle
  /** Each part of it by itself, the longest first. */
  readonly words: readonly Needle[]
}

/** What a query looks for, by the same rules as in what is recorded. */
export function needlesOf(query: string): Needles {
  const [only, ...others] = searchTerms(query)
  const all = only ? [only, ...others].toSorted((a, b) => b.form.length - a.form.length) : []
  const phrase = only && others.length === 0 ? only : { form: searchForm(query).trim() }
  return { phrase: needle(phrase), words: all.map(needle) }
}

function needle({ form: wanted, pattern }: Omit<SearchTerm, 'letters'>): Needle {
  if (pattern) return patternNeedle(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))
  return (form, from) => {
    const at = wanted === '' ? -1 : form.indexOf(wanted, from)
    return at < 0 ? undefined : [at, at + wanted.length]
  }
}

function patternNeedle(pattern: RegExp): Needle {
  return (form, from) => {
    pattern.lastIndex = from
    const match = pattern.exec(form)
    return match && match[0] !== '' ? [match.index, match.index + match[0].length] : undefined
  }
}
