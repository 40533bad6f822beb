import type { PdfKit } from '../fonts/pdf-kit.ts'
import { page } from './measures.ts'
import { type Objects, Pointer, textString } from './objects.ts'
import type { Element, Tags } from './tags.ts'

/** Where links lead. Each place is an object of its own, so that a link may be written before its place is known. */
export class Places {
  readonly #kit: PdfKit
  readonly #objects: Objects
  readonly #tags: Tags
  readonly #known: ReadonlySet<string>
  readonly #places = new Map<string, number>()
  readonly #marked = new Set<string>()

  /** Links to anything but `known` are left out: an object that is never written would leave the file unfinished. */
  constructor(kit: PdfKit, objects: Objects, tags: Tags, known: ReadonlySet<string>) {
    this.#kit = kit
    this.#objects = objects
    this.#tags = tags
    this.#known = known
  }

  leadsTo(to: string | undefined): to is string {
    return to !== undefined && this.#known.has(to)
  }

  /** A link on the open page over a box, in points from its upper left corner. `says`: what it is to whoever cannot see it. */
  link([x, y, width, height]: readonly [number, number, number, number], to: string, says: string, of: Element): void {
    const id = this.#objects.next()
    const top = page.height - y
    const box = [x, top - height, x + width, top].map(part => Math.round(part * 100) / 100).join(' ')
    const look = `/Type/Annot/Subtype/Link/Rect[${box}]/Border[0 0 0]/F 4/Contents ${textString(says)}`
    this.#objects.put(id, `<<${look}/Dest ${this.#place(to)} 0 R${this.#tags.annotation(of, id)}>>`)
    this.#kit.page.annotations.push(new Pointer(id))
  }

  /** The place is here: on the open page, `fromBottom` points above its lower edge. */
  mark(id: string, fromBottom: number): void {
    if (!this.#known.has(id) || this.#marked.has(id)) return
    this.#marked.add(id)
    this.#objects.put(
      this.#place(id),
      `[${this.#kit.page.dictionary} /XYZ 0 ${Math.round(fromBottom * 100) / 100} null]`,
    )
  }

  #place(id: string): number {
    const known = this.#places.get(id)
    if (known) return known
    const made = this.#objects.next()
    this.#places.set(id, made)
    return made
  }
}
