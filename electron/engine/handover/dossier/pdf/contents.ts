import type { PdfKitPage } from '../fonts/pdf-kit.ts'
import type { Entry } from './entries.ts'
import { placedIn } from './line.ts'
import { linesOf } from './lines.ts'
import { ink, page, type Style, styles, textWidth } from './measures.ts'
import { print, rule } from './operators.ts'
import type { Paper } from './paper.ts'

const looks: Readonly<
  Record<Entry['level'], { readonly style: Style; readonly indent: number; readonly above: number }>
> = {
  1: { style: { ...styles.body, strong: true }, indent: 0, above: 5 },
  2: { style: styles.body, indent: 14, above: 0 },
}

/** A page number that is still to come: what begins it in the structure, and where it stands. */
interface Coming {
  readonly id: string
  readonly y: number
  readonly mark: string
}

interface Waiting {
  readonly page: PdfKitPage
  readonly numbers: Coming[]
}

/** The contents: printed at the front, its page numbers added when they are known. Only its pages wait for the end. */
export class Contents {
  readonly #waiting: Waiting[] = []
  #numbers: Coming[] = [];

  *print(paper: Paper, entries: readonly Entry[]): Generator<void> {
    paper.turn()
    this.#keep(paper)
    paper.in('H2', () => {
      paper.lines(linesOf(paper.composer, [{ text: 'Contents' }], styles.section, textWidth), page.left, styles.section)
    })
    paper.y += 10
    yield* paper.steps('TOC', () => this.#entries(paper, entries))
  }

  *#entries(paper: Paper, entries: readonly Entry[]): Generator<void> {
    for (const { id, title, level } of entries) {
      const { style, indent, above } = looks[level]
      const lines = linesOf(paper.composer, [{ text: title, to: id }], style, textWidth - indent - 48)
      // A title longer than a page is shortened here; it stands in full where it belongs.
      const shown = lines.slice(0, 8)
      paper.y += above
      if (paper.room < shown.length * style.lead) {
        yield
        paper.turn()
        this.#keep(paper)
      }
      paper.in('TOCI', () => {
        paper.in('Reference', () => paper.lines(shown, page.left + indent, style))
        this.#numbers.push({ id, y: paper.y - style.lead * 0.28, mark: paper.tags.mark(paper.at) })
      })
      paper.draw(rule(page.left + indent, paper.y + 0.5, page.width - page.right, paper.y + 0.5, ink.line, 0.3))
    }
  }

  #keep(paper: Paper): void {
    const numbers: Coming[] = []
    this.#numbers = numbers
    paper.keepFor(page => this.#waiting.push({ page, numbers }))
  }

  end(paper: Paper): void {
    for (const { page: waiting, numbers } of this.#waiting) {
      for (const { id, y, mark } of numbers) {
        const text = String(paper.pageOf.get(id) ?? '')
        const [line] = linesOf(paper.composer, [{ text }], styles.body, 60)
        if (!line) continue
        for (const { piece } of placedIn(line)) waiting.fonts[piece.font.id] ??= piece.font.ref()
        const printed = print(line, page.width - page.right - line.width, y)
        waiting.write(Buffer.from(`${mark === '' ? printed : `${mark}\n${printed}\nEMC`}\n`, 'latin1'))
      }
      waiting.end()
    }
  }
}
