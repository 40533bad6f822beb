/**
 * A text piece by piece with one `\n` at the end of each row, whatever ends it: a file put together out of others has
 * several kinds. What stands in quotes stays. A quote begins a cell only where a cell begins: in `5" pipe` it does not.
 */
export function* evenLineEnds(pieces: Iterable<string>, delimiter: string): Generator<string, undefined> {
  let isQuoted = false
  let held = ''
  let before = '\n'
  /** Where the quote stands that ended a cell last: one right behind it goes on with the cell. */
  let closed = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    const all = held + piece
    // Whether a line feed follows is not known yet.
    held = all.endsWith('\r') ? '\r' : ''
    const text = held === '' ? all : all.slice(0, -1)
    const parts: string[] = []
    let from = 0
    for (const { index, 0: sign } of text.matchAll(/["\r]/g)) {
      const previous = text[index - 1] ?? before
      if (sign === '\r') {
        if (isQuoted) continue
        parts.push(text.slice(from, index), '\n')
        from = index + (text[index + 1] === '\n' ? 2 : 1)
      } else if (isQuoted) {
        isQuoted = false
        closed = index
      } else isQuoted = closed === index - 1 || previous === delimiter || previous === '\n' || previous === '\r'
    }
    before = text.at(-1) ?? before
    closed -= text.length
    yield parts.length === 0 ? text : parts.join('') + text.slice(from)
  }
  if (held !== '') yield isQuoted ? held : '\n'
}
