import type { Kit, Ref } from '../fonts/kit.ts'

/** Where links lead. Each place is an object of its own, so that a link may be written before its place is known. */
export class Places {
  readonly #kit: Kit
  readonly #known: ReadonlySet<string>
  readonly #places = new Map<string, Ref>()
  readonly #marked = new Set<string>()

  /** Links to anything but `known` are left out: an object that is never written would leave the file unfinished. */
  constructor(kit: Kit, known: ReadonlySet<string>) {
    this.#kit = kit
    this.#known = known
  }

  link(x: number, y: number, width: number, height: number, to: string): void {
    if (!this.#known.has(to)) return
    this.#kit.annotate(x, y, width, height, { Subtype: 'Link', Dest: this.#place(to) })
  }

  /** The place is here: on the open page, `fromBottom` points above its lower edge. */
  mark(id: string, fromBottom: number): void {
    if (!this.#known.has(id) || this.#marked.has(id)) return
    this.#marked.add(id)
    const place = this.#place(id)
    place.data = [this.#kit.page.dictionary, 'XYZ', 0, fromBottom, null]
    place.end()
    place.data = []
  }

  #place(id: string): Ref {
    const known = this.#places.get(id)
    if (known) return known
    const made = this.#kit.ref([])
    this.#places.set(id, made)
    return made
  }
}
