/** Citing while one types: what stands between the last `[` and the caret, and what is put in its place. */
export interface Citing {
  /** Where what is being typed begins: behind `[`, or behind the `;` before it. */
  readonly from: number
  /** What was typed so far, without the `@` of a name. */
  readonly query: string
  /** `@` was typed: only entities are meant. */
  readonly names: boolean
}

/** Looked back so far for the `[`; what is longer between it and the caret is no reference. */
const reach = { line: 200, reference: 60 } as const

/** Null where the caret stands in no citation, or behind the comma that begins a place in a source. */
export function citingAt(text: string, caret: number): Citing | null {
  const open = /\[([^[\]\n]*)$/.exec(text.slice(Math.max(0, caret - reach.line), caret))?.[1]
  const typed = open?.slice(open.lastIndexOf(';') + 1).trimStart()
  if (typed === undefined || typed.includes(',') || typed.length > reach.reference) return null
  const names = typed.startsWith('@')
  return { from: caret - typed.length, query: (names ? typed.slice(1) : typed).trim(), names }
}

/** What is left of a reference behind the caret, up to the sign that ends it; only where its bracket is closed. */
const restOfReference = /^[^[\]\n;,]{0,60}(?=\]|[;,][^[\]\n]{0,200}\])/

/** The text with the reference in the place of what was being typed, its bracket closed, and the caret behind it. */
export function cited(text: string, caret: number, { from }: Citing, reference: string) {
  const before = text.slice(0, from) + reference
  const left = restOfReference.exec(text.slice(caret))?.[0]
  const after = left === undefined ? `]${text.slice(caret)}` : text.slice(caret + left.length)
  return { text: before + after, caret: before.length + (after.startsWith(']') ? 1 : 0) }
}
