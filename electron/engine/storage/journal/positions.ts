/** Where an entry's frame begins: the segment's file name and the offset in it. */
export interface Position {
  readonly segment: string
  readonly offset: number
}

/** Where every entry lies, from seq 1 on: 12 bytes an entry, so that 100,000 of them cost about a megabyte. */
export class Positions {
  #names: string[] = []
  #which = new Uint32Array(64)
  #offsets = new Float64Array(64)
  #count = 0

  get count(): number {
    return this.#count
  }

  /** Notes where the next entry (seq = count + 1) lies. */
  add(segment: string, offset: number): void {
    if (this.#count === this.#which.length) this.#grow()
    if (this.#names.at(-1) !== segment) this.#names.push(segment)
    this.#which[this.#count] = this.#names.length - 1
    this.#offsets[this.#count] = offset
    this.#count++
  }

  at(seq: number): Position | undefined {
    if (seq < 1 || seq > this.#count) return undefined
    const segment = this.#names[this.#which[seq - 1] ?? 0]
    const offset = this.#offsets[seq - 1]
    return segment === undefined || offset === undefined ? undefined : { segment, offset }
  }

  #grow(): void {
    const which = new Uint32Array(this.#count * 2)
    const offsets = new Float64Array(this.#count * 2)
    which.set(this.#which)
    offsets.set(this.#offsets)
    this.#which = which
    this.#offsets = offsets
  }
}
