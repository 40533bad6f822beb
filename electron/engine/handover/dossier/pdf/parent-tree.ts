import { type Objects, Pointer } from './objects.ts'

const mostInLeaf = 256

/** Which element each piece of content and each annotation belongs to (ISO 32000-1, 14.7.4.4), written as it grows. */
export class ParentTree {
  readonly #objects: Objects
  readonly #leaves: number[] = []
  #entries: string[] = []
  #next = 0
  /** Of the open page: the object that lists its elements, one for each piece of its content in order. */
  #list: number | undefined
  #listed: number[] = []

  constructor(objects: Objects) {
    this.#objects = objects
  }

  /** The page's next piece of content; returns its number there. */
  content(element: number): number {
    return this.#listed.push(element) - 1
  }

  annotation(element: number): number {
    return this.#add(element)
  }

  /** Begins a page; returns the key of its list. */
  turn(): number {
    this.#endList()
    this.#list = this.#objects.next()
    return this.#add(this.#list)
  }

  /** What the root says of it. */
  close(): { readonly ParentTree: Pointer; readonly ParentTreeNextKey: number } {
    this.#endList()
    this.#endLeaf()
    const root = this.#objects.next()
    this.#objects.put(root, `<</Kids[${this.#leaves.map(id => `${id} 0 R`).join(' ')}]>>`)
    return { ParentTree: new Pointer(root), ParentTreeNextKey: this.#next }
  }

  #add(id: number): number {
    this.#entries.push(`${this.#next} ${id} 0 R`)
    if (this.#entries.length === mostInLeaf) this.#endLeaf()
    return this.#next++
  }

  #endList(): void {
    if (this.#list === undefined) return
    this.#objects.put(this.#list, `[${this.#listed.map(id => `${id} 0 R`).join(' ')}]`)
    this.#listed = []
    this.#list = undefined
  }

  #endLeaf(): void {
    const [first, last] = [this.#entries[0], this.#entries.at(-1)].map(entry => entry?.split(' ', 1)[0])
    if (first === undefined) return
    const leaf = this.#objects.next()
    this.#objects.put(leaf, `<</Limits[${first} ${last}]/Nums[${this.#entries.join(' ')}]>>`)
    this.#leaves.push(leaf)
    this.#entries = []
  }
}
