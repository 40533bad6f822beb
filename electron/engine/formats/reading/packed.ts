import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** In characters, about: as much of what is packed as stands in memory as objects at once. */
const mostInPart = 2 ** 20

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/**
 * Things in the order they come, by the million, to be walked through as often as somebody asks. Part by part they are
 * put together as JSON and compressed: about a twentieth of what they take as objects, and nothing for the garbage
 * collector to look through. They stand in memory alone: what comes out of a case's evidence is on no disk in the clear.
 */
export class Packed<T> implements Iterable<T> {
  readonly #most: number
  readonly #parts: Buffer[] = []
  #open: string[] = []
  #length = 0
  #size = 0

  constructor(most = mostInPart) {
    this.#most = most
  }

  get size(): number {
    return this.#size
  }

  push(thing: T): void {
    const text = JSON.stringify(thing)
    this.#open.push(text)
    this.#length += text.length
    this.#size += 1
    if (this.#length < this.#most) return
    this.#parts.push(zstdCompressSync(`[${this.#open.join()}]`, fast))
    this.#open = []
    this.#length = 0
  }

  *[Symbol.iterator](): Generator<T, undefined> {
    for (const part of this.parts()) yield* part
  }

  /** Part by part, each anew: who lets go of one before the next holds no more than one. */
  *parts(): Generator<readonly T[], undefined> {
    for (const part of this.#parts) yield JSON.parse(zstdDecompressSync(part).toString()) as T[]
    if (this.#open.length > 0) yield JSON.parse(`[${this.#open.join()}]`) as T[]
  }
}
