/**
 * How an investigator cites while writing, in square brackets:
 *
 *   [E-003]                an exhibit, by its number
 *   [S1]                   a source, by its code
 *   [E-003, page 4]        a place in it, after a comma
 *   [E-003; S1, line 12]   several, between semicolons
 *   [@Lazarus Group]       an entity, by what the case calls it, or by its id: printed as its name, leading to its entry
 *
 * Any other words in square brackets are left as they are. What looks like a citation and names nothing in the edition
 * stays as it was typed, and is a finding.
 */
export interface Citation {
  readonly start: number
  readonly end: number
  readonly refs: readonly Reference[]
}

export type Reference =
  | { readonly to: 'evidence'; readonly code: string; readonly locator: string }
  | { readonly to: 'entity'; readonly name: string }

const bracketed = /\[([^[\]\n]{1,200})\]/g
/** `S1`, `S5b`, `E-003`, `OFAC-12`: letters and then a number. */
const codeLike = /^\p{L}{1,6}-?\d{1,6}\p{L}?$/u

/** Every citation of a text, in order. `known` says which codes are taken, so that codes of any shape can be cited. */
export function citationsIn(text: string, known: (code: string) => boolean): Citation[] {
  const found: Citation[] = []
  for (const match of text.matchAll(bracketed)) {
    const refs = referencesIn(match[1] ?? '', known)
    if (refs) found.push({ start: match.index, end: match.index + match[0].length, refs })
  }
  return found
}

function referencesIn(inside: string, known: (code: string) => boolean): Reference[] | null {
  const name = inside.trim()
  if (name.startsWith('@')) return name.length > 1 ? [{ to: 'entity', name: name.slice(1).trim() }] : null
  const refs: Reference[] = []
  for (const part of inside.split(';')) {
    const comma = part.indexOf(',')
    const code = (comma < 0 ? part : part.slice(0, comma)).trim()
    if (!known(code) && !codeLike.test(code)) return null
    refs.push({ to: 'evidence', code, locator: comma < 0 ? '' : part.slice(comma + 1).trim() })
  }
  return refs
}
