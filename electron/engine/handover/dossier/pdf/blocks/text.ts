import type { Block, Text } from '#shared/dossier/document.ts'
import type { Line } from '../line.ts'
import { linesOf } from '../lines.ts'
import { ink, page, type Style, styles, textWidth } from '../measures.ts'
import { box } from '../operators.ts'
import type { Paper } from '../paper.ts'
import type { Tag } from '../tags.ts'

type Of<Name extends Block['block']> = Extract<Block, { readonly block: Name }>

/**
 * Where a heading is found, how deep in its section it lies (1, or 2 below one of these), and the points that what
 * follows it needs to begin on the same page.
 */
export interface HeadingPosition {
  readonly id: string | undefined
  readonly depth: 1 | 2
  readonly room: number
}

/** A heading stays with what follows it. */
export function printHeading(paper: Paper, { level, runs }: Of<'heading'>, { id, depth, room }: HeadingPosition): void {
  const style: Style = level === 2 ? styles.heading2 : styles.heading3
  const lines = linesOf(paper.composer, runs, style, textWidth)
  const above = level === 2 ? 12 : 7
  paper.need(above + Math.min(lines.length, 4) * style.lead + 3 + room)
  if (paper.y > page.top) paper.y += above
  if (id !== undefined) paper.mark(id)
  // Title and section are above it.
  paper.in(`H${(depth + 2) as 3 | 4}`, () => paper.lines(lines, page.left, style))
  paper.y += 3
}

export function* printParagraph(paper: Paper, runs: Text, style: Style = styles.body, tag: Tag = 'P'): Generator<void> {
  const lines = linesOf(paper.composer, runs, style, textWidth)
  if (lines.length > 1) paper.need(2 * style.lead)
  yield* paper.steps(tag, () => printLong(paper, lines, page.left, style))
  paper.y += 7
}

export function* printList(paper: Paper, { items }: Of<'list'>): Generator<void> {
  if (items.length === 0) return
  yield* paper.steps('L', () => printItems(paper, items), '/A<</O/List/ListNumbering/Disc>>')
  paper.y += 5
}

function* printItems(paper: Paper, items: readonly Text[]): Generator<void> {
  const style = styles.body
  const [bullet] = linesOf(paper.composer, [{ text: '•' }], style, textWidth)
  for (const item of items) {
    const lines = linesOf(paper.composer, item, style, textWidth - 16)
    const fromTheRight = lines[0]?.rightToLeft === true
    const place = fromTheRight ? page.width - page.right - 3 - (bullet?.width ?? 0) : page.left + 3
    paper.need(style.lead)
    yield* paper.steps('LI', function* () {
      if (bullet) paper.in('Lbl', () => paper.line(bullet, place, paper.y + style.lead * 0.72))
      yield* paper.steps('LBody', () => printLong(paper, lines, fromTheRight ? page.left : page.left + 16, style))
    })
    paper.y += 3
  }
}

/** On a ground of its own, with a bar at its side: red where it warns. */
export function* printNotice(paper: Paper, { tone, runs }: Of<'notice'>): Generator<void> {
  const style = styles.body
  const lines = linesOf(paper.composer, runs, style, textWidth - 28)
  yield* paper.steps('P', () => printOnGround(paper, lines, tone === 'warning' ? ink.accent : ink.quiet))
  paper.y += 9
}

function* printOnGround(paper: Paper, lines: readonly Line[], bar: string): Generator<void> {
  const style = styles.body
  for (let from = 0; from < lines.length; ) {
    if (paper.room < style.lead + 14) paper.turn()
    const fitting = Math.min(Math.floor((paper.room - 14) / style.lead), lines.length - from)
    const height = fitting * style.lead + 14
    paper.draw(box(page.left, paper.y, textWidth, height, ink.wash))
    paper.draw(box(page.left, paper.y, 3, height, bar))
    paper.y += 7
    paper.lines(lines.slice(from, from + fitting), page.left + 16, style)
    paper.y += 7
    from += fitting
    yield
  }
}

/** Lines downwards, giving way between pages. */
function* printLong(paper: Paper, lines: readonly Line[], x: number, style: Style): Generator<void> {
  for (let from = 0; from < lines.length; from += 50) {
    paper.lines(lines.slice(from, from + 50), x, style)
    yield
  }
}

/** The words of a source, below its note: set in, with a thin bar along them. */
export function* printQuote(paper: Paper, quote: Text): Generator<void> {
  const style = styles.note
  const x = page.left + 48
  const lines = linesOf(paper.composer, quote, style, textWidth - 48)
  paper.y += 1.5
  yield* paper.steps('BlockQuote', () =>
    paper.steps('P', function* () {
      for (const line of lines) {
        paper.need(style.lead)
        paper.draw(box(x - 8, paper.y - 1, 1.2, style.lead, ink.line))
        paper.lines([line], x, style)
        yield
      }
    }),
  )
  paper.y += 1.5
}
