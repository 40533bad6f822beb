import type { Composer } from '../fonts/composer.ts'
import type { PdfKit, PdfKitPage } from '../fonts/pdf-kit.ts'
import { clipped } from '../fonts/visible.ts'
import { noteOf } from './atoms.ts'
import type { Line, Part } from './line.ts'
import { page, type Style } from './measures.ts'
import { textString } from './objects.ts'
import { printed } from './operators.ts'
import { PageTree } from './page-tree.ts'
import type { Places } from './places.ts'
import type { Element, Tag, Tags } from './tags.ts'

/** What content belongs to: an element of the structure, or nothing that is read. */
export type Within = Element | 'artifact'

/** The open page: what is printed goes down from `y`, and onto a new page when it is full. */
export class Paper {
  readonly kit: PdfKit
  readonly composer: Composer
  readonly places: Places
  readonly tags: Tags
  /** Distance from the upper edge, in points. */
  y: number = page.top
  /** Page number of every place that was marked. */
  readonly pageOf = new Map<string, number>()
  /** What is printed belongs to this element. */
  at: Element
  readonly #furnish: (paper: Paper) => void
  readonly #tree: PageTree
  #operators: string[] = []
  #marked: Within | undefined
  #taker: ((page: PdfKitPage) => void) | undefined

  constructor(kit: PdfKit, composer: Composer, places: Places, tags: Tags, furnish: (paper: Paper) => void) {
    this.kit = kit
    this.composer = composer
    this.places = places
    this.tags = tags
    this.at = tags.root
    this.#furnish = furnish
    this.#tree = new PageTree(kit)
  }

  /** Begins a new page; the last one is written and forgotten. */
  turn(): void {
    this.#endPage()
    this.#tree.add()
    this.tags.turn()
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

  /** Does what it does inside a new element of the one that is open. */
  in<T>(tag: Tag, work: () => T, more?: string): T {
    const above = this.at
    this.at = this.tags.begin(tag, above, more)
    const done = work()
    this.tags.end(this.at)
    this.at = above
    return done
  }

  /** The same, in steps. */
  *steps(tag: Tag, work: () => Iterable<void>, more?: string): Generator<void> {
    const above = this.at
    this.at = this.tags.begin(tag, above, more)
    yield* work()
    this.tags.end(this.at)
    this.at = above
  }

  /** `means`: how it is read, where that is not what it shows. */
  draw(operators: string, within: Within = 'artifact', means?: string): void {
    if (means !== undefined) this.#unmark()
    this.#mark(within, means)
    this.#operators.push(operators)
    if (means !== undefined) this.#unmark()
  }

  /** Prints one line at the given place and lays its links over it. */
  line(line: Line, x: number, baseline: number, within: Within = this.at): void {
    for (const part of line.parts) {
      for (const { piece } of part.placed) this.kit.page.fonts[piece.font.id] ??= piece.font.ref()
      if (within === 'artifact') for (const { operators } of printed(part, x, baseline)) this.draw(operators)
      else if (this.places.leadsTo(part.to)) this.#linked(part, part.to, x, baseline, within)
      else this.#directed(part, x, baseline, within)
    }
  }

  #linked(part: Part, to: string, x: number, baseline: number, within: Element): void {
    const note = noteOf(to)
    const around = note === undefined ? within : this.tags.begin('Reference', within)
    const link = this.tags.begin('Link', around)
    this.#directed(part, x, baseline, link)
    const left = Math.min(...part.placed.map(placed => placed.x))
    const right = Math.max(...part.placed.map(placed => placed.x + placed.width))
    const look = part.placed[0]?.look
    if (look) {
      const box = [x + left, baseline - look.rise - look.size, right - left, look.size * 1.3] as const
      this.places.link(box, to, note === undefined ? `Go to ${clipped(part.text, 200)}` : `Note ${note}`, link)
    }
    this.tags.end(link)
    if (around !== within) this.tags.end(around)
  }

  /** Right-to-left letters stand in the file as they are seen; how they are read is said beside them. */
  #directed(part: Part, x: number, baseline: number, within: Element): void {
    const span = part.rightToLeft ? this.tags.begin('Span', within, `/ActualText ${textString(part.text)}`) : within
    for (const { operators, means } of printed(part, x, baseline)) this.draw(operators, span, means)
    if (span !== within) this.tags.end(span)
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

  /** Takes the open page out of what is written when it is full: whoever takes it puts page numbers on it at the end. */
  keepFor(taker: (page: PdfKitPage) => void): void {
    this.#taker = taker
  }

  #endPage(): void {
    this.#flush()
    this.#taker?.(this.#tree.keep())
    this.#taker = undefined
  }

  #flush(): void {
    this.#unmark()
    if (this.#operators.length === 0) return
    this.kit.page.write(Buffer.from(`${this.#operators.join('\n')}\n`, 'latin1'))
    this.#operators = []
  }

  /** Closes the tree of pages. Nothing can be printed afterwards. */
  close(): void {
    this.#endPage()
    this.#tree.close()
  }

  /** Content of one element in a row is one piece. */
  #mark(within: Within, means?: string): void {
    if (within === this.#marked) return
    this.#unmark()
    const begin = within === 'artifact' ? this.tags.artifact : this.tags.mark(within, means)
    if (begin === '') return
    this.#operators.push(begin)
    this.#marked = within
  }

  #unmark(): void {
    if (this.#marked !== undefined) this.#operators.push('EMC')
    this.#marked = undefined
  }
}
