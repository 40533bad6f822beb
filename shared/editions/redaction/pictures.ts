import type { Found } from './found.ts'

interface Named {
  /** A name that has neither letter nor digit. */
  readonly symbols?: string
  readonly placeholder: string
}

/** Finds names of pictures alone, as they stand. */
export function pictureFinder(terms: readonly Named[]): (text: string) => readonly Found[] {
  const named = terms.flatMap(({ symbols, placeholder }) => (symbols === undefined ? [] : [{ symbols, placeholder }]))
  return text => named.flatMap(({ symbols, placeholder }) => standingIn(text, symbols, placeholder))
}

function standingIn(text: string, symbols: string, placeholder: string): readonly Found[] {
  const found: Found[] = []
  for (let at = text.indexOf(symbols); at >= 0; at = text.indexOf(symbols, at + symbols.length))
    found.push({ start: at, end: at + symbols.length, placeholder })
  return found
}
