import type { Found } from './found.ts'
import { figuresIn, type Term } from './term.ts'

/** What is not found by its letters: figures, and names of pictures alone. */
export function asItStands(text: string, terms: readonly Term[]): readonly Found[] {
  if (terms.length === 0) return []
  const figures = new Set(/\d/.test(text) ? figuresIn(text) : [])
  return terms.flatMap(({ figure = '', symbols, placeholder }) => {
    if (symbols !== undefined) return picturesIn(text, symbols, placeholder)
    // A figure may be written in so many ways that the whole text goes.
    return figures.has(figure) ? [{ start: 0, end: text.length, placeholder }] : []
  })
}

function picturesIn(text: string, symbols: string, placeholder: string): readonly Found[] {
  const found: Found[] = []
  for (let at = text.indexOf(symbols); at >= 0; at = text.indexOf(symbols, at + symbols.length))
    found.push({ start: at, end: at + symbols.length, placeholder })
  return found
}
