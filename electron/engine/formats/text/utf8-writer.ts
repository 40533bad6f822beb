/** Characters of 16 bits, by their codes. Halves of surrogate pairs are in no set. */
export type CharacterSet = Uint8Array

/** The characters that the pattern matches. */
export const charactersOf = (pattern: RegExp): CharacterSet =>
  Uint8Array.from({ length: 2 ** 16 }, (_, code) => {
    const isHalf = code >= 0xd800 && code <= 0xdfff
    return !isHalf && pattern.test(String.fromCharCode(code)) ? 1 : 0
  })

const all = charactersOf(/[\0-\uffff]/)

/** As large as pieces of a file are, and a line more: longer lines make the buffer grow. */
const pieceSize = 2 ** 18
const usualSize = pieceSize + 2 ** 14

/** A place in what is written, to which it can be cut back. */
interface Mark {
  readonly size: number
  readonly length: number
}

/**
 * Text on its way into a file, in UTF-8 from the start. Nearly all text of a large case is plain: it is looked at and
 * written in one go, where joining it first and encoding it afterwards would go over it three times. A half of a
 * surrogate pair by itself becomes U+FFFD, as wherever text becomes bytes.
 */
export class Utf8Writer {
  #bytes = Buffer.allocUnsafe(usualSize)
  #size = 0
  /** In UTF-16 units. */
  #length = 0

  /** Whether a piece of a file is full. */
  get isFull(): boolean {
    return this.#size >= pieceSize
  }

  /** Where it is now: bytes and UTF-16 units since the last `take`. */
  mark(): Mark {
    return { size: this.#size, length: this.#length }
  }

  /** Forgets what was written since. */
  cut({ size, length }: Mark): void {
    this.#size = size
    this.#length = length
  }

  /** Any text. */
  text(text: string): void {
    if (this.writeIfAll(text, all)) return
    this.#size += this.#bytes.write(text, this.#size)
    this.#length += text.length
  }

  /**
   * Text of which every character is in the set, between quotation marks of any kind (ASCII). Of other text nothing is
   * written, and the answer is false.
   */
  writeIfAll(text: string, set: CharacterSet, quote = ''): boolean {
    this.#makeRoom(3 * text.length + 2 * quote.length)
    const bytes = this.#bytes
    let at = this.#size
    for (let i = 0; i < quote.length; i++) bytes[at++] = quote.charCodeAt(i)
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (set[code] === 0) return false
      if (code < 0x80) bytes[at++] = code
      else {
        if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
        else {
          bytes[at++] = 0xe0 | (code >> 12)
          bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
        }
        bytes[at++] = 0x80 | (code & 0x3f)
      }
    }
    for (let i = 0; i < quote.length; i++) bytes[at++] = quote.charCodeAt(i)
    this.#size = at
    this.#length += text.length + 2 * quote.length
    return true
  }

  /** All that was written since the last time, as bytes of their own. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#size)
    this.#bytes = Buffer.allocUnsafe(usualSize)
    this.cut({ size: 0, length: 0 })
    return taken
  }

  #makeRoom(more: number): void {
    if (this.#size + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(2 * (this.#size + more))
    this.#bytes.copy(larger, 0, 0, this.#size)
    this.#bytes = larger
  }
}

/** Writes things one after the other, and gives what is full. What is left at the end is to be taken. */
export function* writeEach<T>(
  out: Utf8Writer,
  things: Iterable<T>,
  write: (thing: T) => void,
): Generator<Uint8Array, void> {
  for (const thing of things) {
    write(thing)
    if (out.isFull) yield out.take()
  }
}
