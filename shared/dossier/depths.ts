import type { Block } from './document.ts'

/**
 * How deep each heading lies below its section, in the order of the blocks: 1, or 2 below one of these. A heading of
 * level 3 under none of level 2 is small in print but one step down for whoever reads by headings.
 */
export function depthsOf(blocks: readonly Block[]): readonly (1 | 2)[] {
  let below = false
  return blocks.map(block => {
    if (block.block === 'heading' && block.level === 2) below = true
    return block.block === 'heading' && block.level === 3 && below ? 2 : 1
  })
}
