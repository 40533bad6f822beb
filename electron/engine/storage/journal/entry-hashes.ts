/** The hashes of consecutive entries from `first` on, 32 bytes each, in one growing block. */
export class EntryHashes {
  readonly first: number
  #bytes = Buffer.alloc(64 * 32)
  #count = 0

  constructor(first: number) {
    this.first = first
  }

  get count(): number {
    return this.#count
  }

  add(hash: Uint8Array): void {
    if (this.#count * 32 === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length * 2)
    this.#bytes.set(hash, this.#count * 32)
    this.#count++
  }

  /** The hash of entry `seq`, or undefined where it was not read. The bytes are shared: copy before keeping. */
  at(seq: number): Buffer | undefined {
    const index = seq - this.first
    return index < 0 || index >= this.#count ? undefined : this.#bytes.subarray(index * 32, index * 32 + 32)
  }

  /** The first `count` of them, all where not given. */
  *upTo(count = this.#count): Generator<Buffer> {
    for (let index = 0; index < Math.min(count, this.#count); index++) {
      yield this.#bytes.subarray(index * 32, index * 32 + 32)
    }
  }
}
