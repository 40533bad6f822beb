import type { Line } from '../line.ts'
import { ink, page, type Style } from '../measures.ts'
import { rule } from '../operators.ts'
import type { Paper, Within } from '../paper.ts'

/** What stands in one column of a row, already broken into lines. */
export interface Cell {
  readonly lines: readonly Line[]
  readonly x: number
  readonly width: number
  readonly align?: 'end' | undefined
  readonly within: Within
}

const padding = 3.2
const wholeUpTo = (page.bottom - page.top) / 2

/**
 * Prints cells side by side with a line below them. A row that does not fit goes to the next page; one taller than half
 * a page begins where it is and is continued, over as many pages as it takes. `onTurn` repeats what heads the columns.
 */
export function* printRow(paper: Paper, cells: readonly Cell[], style: Style, onTurn: () => void): Generator<void> {
  const most = cells.reduce((longest, cell) => Math.max(longest, cell.lines.length), 0)
  if (most * style.lead + 2 * padding > paper.room && most * style.lead < wholeUpTo) {
    paper.turn()
    onTurn()
  }
  for (let from = 0; from < most; ) {
    const fitting = Math.floor((paper.room - 2 * padding) / style.lead)
    if (fitting < 1) {
      yield
      paper.turn()
      onTurn()
      continue
    }
    printSlice(paper, cells, style, from, from + fitting)
    paper.y += Math.min(fitting, most - from) * style.lead + 2 * padding
    from += fitting
  }
  const [first, last] = [cells[0], cells.at(-1)]
  if (first && last) paper.draw(rule(first.x, paper.y, last.x + last.width, paper.y, ink.line, 0.4))
}

function printSlice(paper: Paper, cells: readonly Cell[], style: Style, from: number, to: number): void {
  for (const { lines, x, width, align, within } of cells) {
    lines.slice(from, to).forEach((line, n) => {
      const start = align === 'end' ? x + width - line.width : x + line.indent
      paper.line(line, start, paper.y + padding + n * style.lead + style.lead * 0.74, within)
    })
  }
}
