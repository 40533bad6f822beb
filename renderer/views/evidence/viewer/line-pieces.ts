/** A piece short enough that splitting it is never felt. */
const piece = 2 ** 22
const breaks = /\r\n|\r|\n/

/** The lines of a text, a piece of it at a time. However it is cut, they are the lines of the whole. */
export function* linePieces(text: string, length = piece): Generator<readonly string[]> {
  let from = 0
  for (;;) {
    const end = text.indexOf('\n', from + length)
    if (end < 0) break
    const whole = end > from && text[end - 1] === '\r' ? end - 1 : end
    yield text.slice(from, whole).split(breaks)
    from = end + 1
  }
  yield text.slice(from).split(breaks)
}
