import type { Block } from '#shared/dossier/document.ts'
import { page, styles } from '../measures.ts'
import { figureHeight } from './figure.ts'

const most = (page.bottom - page.top) / 2

/**
 * How many points blocks need, at least, to begin on a page: headings and what leads to them with the first lines of what
 * they are for, a figure whole. Never more than half a page.
 */
export function roomFor(blocks: readonly Block[]): number {
  const [first, ...rest] = blocks
  if (!first) return 0
  const [next] = rest
  const own = least(first)
  const goesOn = first.block === 'heading' || (first.block === 'paragraph' && next?.block === 'heading')
  return Math.min(goesOn ? own + roomFor(rest) : own, most)
}

function least(block: Block): number {
  switch (block.block) {
    case 'heading':
      return block.level === 2 ? 12 + styles.heading2.lead + 3 : 7 + styles.heading3.lead + 3
    case 'paragraph':
      return styles.body.lead * 2
    case 'list':
      return styles.body.lead * 2
    case 'notice':
      return styles.body.lead + 14
    case 'facts':
      return styles.body.lead * 3 + 14
    case 'table':
      return (block.title ? styles.caption.lead : 0) + styles.column.lead + 7 + styles.cell.lead * 2 + 14
    case 'figure':
      return figureHeight(block.drawing) + styles.caption.lead + 20
  }
}
