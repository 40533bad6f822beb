const breaks = /\r\n|\r|\n/

/** The lines of a text that comes in pieces, as they are whole. However it is cut, they are the lines of the whole. */
export class LineReader {
  /** The line that goes on, piece by piece: put together once, however long it is. */
  #open: string[] = []
  #returned = false

  take(piece: string): readonly string[] {
    // The halves of a line break may stand in two pieces.
    const text = this.#returned && piece !== '' ? `\r${piece}` : piece
    this.#returned = text.endsWith('\r')
    const [first = '', ...others] = (this.#returned ? text.slice(0, -1) : text).split(breaks)
    this.#open.push(first)
    const next = others.pop()
    if (next === undefined) return []
    const ended = this.#open.join('')
    this.#open = [next]
    return [ended, ...others]
  }

  end(): readonly string[] {
    const last = this.#open.join('')
    return this.#returned ? [last, ''] : [last]
  }
}
