import { emptyTree, type NumberTree, valueAt, valuesOf, withValues } from './number-tree.ts'

/**
 * A map that never changes: writing gives another, which shares nearly everything with it. Keys are numbered as they
 * first come, in a table that all versions have in common and that only grows; values stand in a tree by those numbers.
 * So it builds and reads about as fast as a native Map, and a write costs O(log32 size). `undefined` is no value.
 * Iteration is by the order in which keys first came; one that comes back keeps its place.
 */
export class PersistentMap<V> {
  readonly size: number
  readonly #numbers: Map<string, number>
  readonly #tree: NumberTree<V>

  constructor(numbers = new Map<string, number>(), tree: NumberTree<V> = emptyTree(), size = 0) {
    this.#numbers = numbers
    this.#tree = tree
    this.size = size
  }

  get(key: string): V | undefined {
    const number = this.#numbers.get(key)
    return number === undefined ? undefined : valueAt(this.#tree, number)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  /** The number of a key, below `end` where this version has it, the same in all versions; undefined where none had it. */
  numberOf(key: string): number | undefined {
    return this.#numbers.get(key)
  }

  get end(): number {
    return this.#tree.end
  }

  values(): Generator<V, undefined> {
    return valuesOf(this.#tree)
  }

  *keys(): Generator<string, undefined> {
    for (const [key] of this) yield key
  }

  *[Symbol.iterator](): Generator<[string, V], undefined> {
    for (const [key, number] of this.#numbers) {
      // What comes after is of later versions.
      if (number >= this.#tree.end) return
      const value = valueAt(this.#tree, number)
      if (value !== undefined) yield [key, value]
    }
  }

  /** Takes in writes, many of which cost little more than one, and gives the map after them. */
  draft(): Draft<V> {
    return new Draft(this.#numbers, this.#tree, this.size)
  }
}

/** Writes to a map, which itself stays as it is. */
export class Draft<V> {
  readonly #numbers: Map<string, number>
  readonly #tree: NumberTree<V>
  readonly #changed = new Map<number, V | undefined>()
  /** By number, from the end of the tree on. */
  readonly #added: (V | undefined)[] = []
  #size: number

  constructor(numbers: Map<string, number>, tree: NumberTree<V>, size: number) {
    this.#numbers = numbers
    this.#tree = tree
    this.#size = size
  }

  get size(): number {
    return this.#size
  }

  /** As written here, else as the map holds it. */
  get(key: string): V | undefined {
    const number = this.#numbers.get(key)
    return number === undefined ? undefined : this.#at(number)
  }

  #at(number: number): V | undefined {
    if (number >= this.#tree.end) return this.#added[number - this.#tree.end]
    return this.#changed.has(number) ? this.#changed.get(number) : valueAt(this.#tree, number)
  }

  /** What was written here; where nothing was, what `begin` makes of what the map holds is written now. */
  opened(key: string, begin: (held: V | undefined) => V): V {
    const known = this.#numbers.get(key)
    const written = known === undefined ? undefined : this.#written(known)
    if (written !== undefined) return written
    const begun = begin(known === undefined ? undefined : this.#at(known))
    this.#write(key, known, begun)
    return begun
  }

  #written(number: number): V | undefined {
    return number >= this.#tree.end ? this.#added[number - this.#tree.end] : this.#changed.get(number)
  }

  set(key: string, value: V | undefined): void {
    this.#write(key, this.#numbers.get(key), value)
  }

  /** The key is looked up once: a case is built by millions of these. */
  #write(key: string, known: number | undefined, value: V | undefined): void {
    const number = known ?? this.#numbers.size
    if (known === undefined) this.#numbers.set(key, number)
    this.#size += Number(value !== undefined) - Number(known !== undefined && this.#at(known) !== undefined)
    const past = number - this.#tree.end
    if (past < 0) this.#changed.set(number, value)
    else {
      while (this.#added.length < past) this.#added.push(undefined)
      this.#added[past] = value
    }
  }

  /** The map with what was written; each value of that passes through `seal` once. The draft is at its end with it. */
  done(seal: (value: V) => V = value => value): PersistentMap<V> {
    if (this.#changed.size === 0 && this.#added.length === 0)
      return new PersistentMap(this.#numbers, this.#tree, this.#size)
    for (const [number, value] of this.#changed) if (value !== undefined) this.#changed.set(number, seal(value))
    for (const [at, value] of this.#added.entries()) if (value !== undefined) this.#added[at] = seal(value)
    return new PersistentMap(this.#numbers, withValues(this.#tree, this.#changed, this.#added), this.#size)
  }
}
