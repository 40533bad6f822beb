/** Citing while one types: what stands between the last `[` and the caret, and what is put in its place. */
export interface Citing {
  /** Where what is being typed begins: behind `[`, or behind the `;` before it. */
  readonly from: number
  /** What was typed so far, without the `@` of a name. */
  readonly query: string
  /** `@` was typed: only entities are meant. */
  readonly names: boolean
}

const longest = 60

/** Null where the caret stands in no citation, or behind the comma that begins a place in a source. */
export function citingAt(text: string, caret: number): Citing | null {
  const line = text.slice(Math.max(0, caret - longest - 2), caret)
  const open = /\[([^[\]\n]*)$/.exec(line)?.[1]
  if (open === undefined || /^\s*[^;]*[^\s;][^;]*\S\s{2,}$/.test(open)) return null
  const typed = open.slice(open.lastIndexOf(';') + 1)
  if (typed.includes(',') || typed.trimStart().length > longest) return null
  const query = typed.trimStart()
  const names = query.startsWith('@')
  return { from: caret - query.length, query: names ? query.slice(1).trim() : query.trimEnd(), names }
}

/** The text with the reference put where it was being typed, its bracket closed, and the caret behind that. */
export function cited(text: string, caret: number, { from }: Citing, reference: string) {
  const rest = text.slice(caret)
  const closed = /^[^[\]\n]{0,60}\]/.test(rest)
  const before = text.slice(0, from) + reference
  return {
    text: `${before}${closed ? '' : ']'}${rest}`,
    caret: before.length + (rest.startsWith(']') || !closed ? 1 : 0),
  }
}
