import type { Block } from '#shared/dossier/document.ts'
import { figure } from './figure.ts'
import { paragraph, runsOf, textRun } from './runs.ts'
import { factsTable, ruledTable } from './table.ts'
import { bookmarked, type Writing } from './writing.ts'

/** One block as WordprocessingML, in pieces: a table may be of any length. */
export function* blockXml(writing: Writing, block: Block): Iterable<string> {
  switch (block.block) {
    case 'heading': {
      const target = block.id === undefined ? undefined : writing.bookmarks.get(block.id)
      yield paragraph(bookmarked(writing, target, runsOf(writing, block.runs)), `Heading${block.level}`)
      return
    }
    case 'paragraph':
      yield paragraph(runsOf(writing, block.runs))
      return
    case 'list':
      for (const item of block.items) yield paragraph(runsOf(writing, item), 'Bullet')
      return
    case 'notice':
      yield paragraph(runsOf(writing, block.runs), block.tone === 'warning' ? 'Warning' : 'Note')
      return
    case 'facts':
      yield* factsTable(writing, block.rows)
      return
    case 'table':
      yield* ruledTable(writing, block)
      return
    case 'figure':
      yield paragraph(textRun(block.title), 'TableTitle')
      // Its labels have directions of their own, and the drawing none.
      yield `<w:p>${figure(block, writing.nextFigure++)}</w:p>`
  }
}
