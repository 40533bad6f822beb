import type { Block } from '#shared/dossier/document.ts'
import type { Paper } from '../paper.ts'
import { printFigure } from './figure.ts'
import { printFacts, printTable } from './table.ts'
import { type HeadingPosition, printHeading, printList, printNotice, printParagraph } from './text.ts'

/** Prints a block; gives way often enough that pages can be written and cancelling is heard. */
export function* printBlock(paper: Paper, block: Block, place: HeadingPosition): Generator<void> {
  switch (block.block) {
    case 'heading':
      return printHeading(paper, block, place)
    case 'paragraph':
      return yield* printParagraph(paper, block.runs)
    case 'list':
      return yield* printList(paper, block)
    case 'notice':
      return yield* printNotice(paper, block)
    case 'facts':
      return yield* printFacts(paper, block)
    case 'table':
      return yield* printTable(paper, block)
    case 'figure':
      return printFigure(paper, block)
  }
}
