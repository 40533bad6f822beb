/** As many as are kept: the names of columns, and what many rows of a table name again. */
const mostKept = 2 ** 16

/**
 * A function of a text that remembers what it gave: the rows of a table say the same words again and again. What it gives
 * must be for nobody to change, and follow from the text alone.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return text => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    if (known.size >= mostKept) known.clear()
    const result = work(text)
    known.set(text, result)
    return result
  }
}
