import type { KitPage } from '../fonts/kit.ts'
import type { Entry } from './entries.ts'
import { linesOf } from './lines.ts'
import { ink, page, type Style, styles, textWidth } from './measures.ts'
import type { Paper } from './paper.ts'
import { print, rule } from './pen.ts'

const looks: Readonly<
  Record<Entry['level'], { readonly style: Style; readonly indent: number; readonly above: number }>
> = {
  1: { style: { ...styles.body, strong: true }, indent: 0, above: 5 },
  2: { style: styles.body, indent: 14, above: 0 },
}

interface Waiting {
  readonly page: KitPage
  readonly numbers: { readonly id: string; readonly y: number }[]
}

/** The contents: printed at the front, its page numbers added when they are known. Only its pages wait for the end. */
export class Contents {
  readonly #waiting: Waiting[] = [];

  *print(paper: Paper, entries: readonly Entry[]): Generator<void> {
    paper.turn()
    paper.lines(linesOf(paper.composer, [{ text: 'Contents' }], styles.section, textWidth), page.left, styles.section)
    paper.y += 10
    let numbers: { id: string; y: number }[] = []
    for (const { id, title, level } of entries) {
      const { style, indent, above } = looks[level]
      const lines = linesOf(paper.composer, [{ text: title, to: id }], style, textWidth - indent - 48)
      // A title longer than a page is shortened here; it stands in full where it belongs.
      const shown = lines.slice(0, 8)
      paper.y += above
      if (paper.room < shown.length * style.lead) {
        this.#waiting.push({ page: paper.keep(), numbers })
        numbers = []
        yield
        paper.turn()
      }
      paper.lines(shown, page.left + indent, style)
      numbers.push({ id, y: paper.y - style.lead * 0.28 })
      paper.draw(rule(page.left + indent, paper.y + 0.5, page.width - page.right, paper.y + 0.5, ink.line, 0.3))
    }
    this.#waiting.push({ page: paper.keep(), numbers })
  }

  end(paper: Paper): void {
    for (const { page: waiting, numbers } of this.#waiting) {
      for (const { id, y } of numbers) {
        const text = String(paper.pageOf.get(id) ?? '')
        const [line] = linesOf(paper.composer, [{ text }], styles.body, 60)
        if (!line) continue
        for (const { piece } of line.placed) waiting.fonts[piece.font.id] ??= piece.font.ref()
        waiting.write(Buffer.from(`${print(line, page.width - page.right - line.width, y)}\n`, 'latin1'))
      }
      waiting.end()
    }
  }
}
