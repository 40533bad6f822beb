import type { Composer } from '../fonts/composer.ts'
import type { Kit, KitPage } from '../fonts/kit.ts'
import type { Line } from './line.ts'
import { page, type Style } from './measures.ts'
import { PageTree } from './page-tree.ts'
import { print } from './pen.ts'
import type { Places } from './places.ts'

/** The open page: what is printed goes down from `y`, and onto a new page when it is full. */
export class Paper {
  readonly kit: Kit
  readonly composer: Composer
  readonly places: Places
  /** Distance from the upper edge, in points. */
  y: number = page.top
  /** Page number of every place that was marked. */
  readonly pageOf = new Map<string, number>()
  readonly #furnish: (paper: Paper) => void
  readonly #tree: PageTree
  #operators: string[] = []

  constructor(kit: Kit, composer: Composer, places: Places, furnish: (paper: Paper) => void) {
    this.kit = kit
    this.composer = composer
    this.places = places
    this.#furnish = furnish
    this.#tree = new PageTree(kit)
  }

  /** Begins a new page; the last one is written and forgotten. */
  turn(): void {
    this.flush()
    this.#tree.add()
    this.y = page.top
    this.#furnish(this)
  }

  get pages(): number {
    return this.#tree.pages
  }

  /** A new page, unless so many points are left on this one. */
  need(height: number): void {
    if (this.y + height > page.bottom) this.turn()
  }

  get room(): number {
    return page.bottom - this.y
  }

  draw(operators: string): void {
    this.#operators.push(operators)
  }

  /** Prints one line at the given place and lays its links over it. */
  line(line: Line, x: number, baseline: number): void {
    this.draw(print(line, x, baseline))
    for (const { x: from, width, look, piece } of line.placed) {
      for (const { id } of [piece.font]) this.kit.page.fonts[id] ??= piece.font.ref()
      if (look.to === undefined) continue
      this.places.link(x + from, baseline - look.rise - look.size, width, look.size * 1.3, look.to)
    }
  }

  /** Prints lines downwards from `y`, over as many pages as they need. `x`: of the edge they were broken from. */
  lines(lines: readonly Line[], x: number, style: Style): void {
    for (const line of lines) {
      this.need(style.lead)
      this.line(line, x + line.indent, this.y + style.lead * 0.72)
      this.y += style.lead
    }
  }

  /** Links to `id` lead here. */
  mark(id: string): void {
    if (!this.pageOf.has(id)) this.pageOf.set(id, this.pages)
    this.places.mark(id, page.height - this.y + 12)
  }

  /** Takes the open page out of what is written next, so that page numbers can be put on it at the end. */
  keep(): KitPage {
    this.flush()
    return this.#tree.keep()
  }

  flush(): void {
    if (this.#operators.length === 0) return
    this.kit.page.write(Buffer.from(`${this.#operators.join('\n')}\n`, 'latin1'))
    this.#operators = []
  }

  /** Closes the tree of pages. Nothing can be printed afterwards. */
  close(): void {
    this.flush()
    this.#tree.close()
  }
}
