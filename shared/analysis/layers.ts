import type { Drawing, Positions, Progress } from './drawing.ts'
import { at } from './graph.ts'
import { acyclic, ranks } from './ranks.ts'
import { alongRows, untangle } from './rows.ts'

const between = 26

/**
 * Rows along the arrows, after Sugiyama, Tagawa and Toda (1981), `gap` apart. Our own because lines here are straight:
 * what a library works out for bends would be thrown away, and its recursion ends at a few hundred nodes.
 */
export function layers(
  { graph, half, up, down }: Drawing,
  gap: number,
  isDown: boolean,
  progress: Progress,
): Positions {
  const wide = half.map(each => each * 2)
  const high = up.map((each, node) => each + at(down, node))
  const [sizes, depths] = isDown ? [wide, high] : [high, wide]
  const rows = untangle(ranks(acyclic(graph)), graph)
  progress(0.5)
  const along = alongRows(
    rows,
    graph,
    sizes.map(each => each + between),
  )
  const across = new Float64Array(graph.count)
  let depth = 0
  for (const row of rows) {
    for (const node of row) across[node] = depth
    depth += row.reduce((most, node) => Math.max(most, at(depths, node)), 0) + gap
  }
  return isDown ? { x: along, y: across } : { x: across, y: along }
}
