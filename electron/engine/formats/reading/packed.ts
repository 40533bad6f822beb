import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { RedThreadError } from '#shared/errors.ts'

/** In characters, about: as much of what is packed as stands in memory as objects at once. */
const mostInPart = 2 ** 20

/** In bytes: no bound on a worker's heap counts them, and a hostile file may be made to shrink to nothing less. */
const mostPacked = 2 ** 30

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/**
 * Things in the order they come, by the million, to be walked through as often as somebody asks. Part by part they are
 * put together as JSON and compressed: less than a tenth of what they take as objects, and nothing for the garbage
 * collector to look through. They stand in memory alone: what comes out of a case's evidence is on no disk in the clear.
 */
export class Packed<T> implements Iterable<T> {
  readonly #most: number
  readonly #bound: number
  readonly #parts: Buffer[] = []
  #bytes = 0
  #open: string[] = []
  #length = 0
  #size = 0

  constructor(most = mostInPart, bound = mostPacked) {
    this.#most = most
    this.#bound = bound
  }

  get size(): number {
    return this.#size
  }

  /** Throws unreadable-import where there is more than anybody should hold. */
  push(thing: T): void {
    const text = JSON.stringify(thing)
    this.#open.push(text)
    this.#length += text.length
    this.#size += 1
    if (this.#length < this.#most) return
    const part = zstdCompressSync(`[${this.#open.join()}]`, fast)
    this.#parts.push(part)
    this.#open = []
    this.#length = 0
    this.#bytes += part.length
    if (this.#bytes > this.#bound) throw new RedThreadError('unreadable-import', { name: 'The file', problem: tooMuch })
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

/** As of a reader whose heap is full. */
export const tooMuch = 'it needs more memory than an import may take'
