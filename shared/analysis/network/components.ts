import { type Groups, groupsBy } from './groups.ts'
import type { Network } from './network.ts'

/** The parts of a network without a link between them, whichever way links lead. Union-find, almost O(nodes + links). */
export function components({ count, from, to }: Network): Groups {
  const above = Uint32Array.from({ length: count }, (_, node) => node)
  for (let link = 0; link < from.length; link++) {
    const a = topOf(above, from[link] as number)
    const b = topOf(above, to[link] as number)
    if (a < b) above[b] = a
    else above[a] = b
  }
  for (let node = 0; node < count; node++) above[node] = topOf(above, node)
  return groupsBy(above)
}

function topOf(above: Uint32Array, node: number): number {
  let at = node
  while (above[at] !== at) {
    above[at] = above[above[at] as number] as number
    at = above[at] as number
  }
  return at
}
