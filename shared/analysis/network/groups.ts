/** Nodes parted into groups. */
export interface Groups {
  /** The number of each node's group, from 0: the largest first, of equal ones that with the first node. */
  readonly of: Uint32Array<ArrayBuffer>
  /** How many nodes each group has. */
  readonly sizes: Uint32Array<ArrayBuffer>
}

/** Groups by any numbers below the number of nodes, numbered anew. O(nodes + groups · log). */
export function groupsBy(numbers: Uint32Array): Groups {
  const counts = new Uint32Array(numbers.length)
  const found: number[] = []
  for (const number of numbers) {
    if (counts[number] === 0) found.push(number)
    counts[number] = (counts[number] as number) + 1
  }
  found.sort((a, b) => (counts[b] as number) - (counts[a] as number))
  const place = new Uint32Array(numbers.length)
  for (const [index, number] of found.entries()) place[number] = index
  return {
    of: numbers.map(number => place[number] as number) as Uint32Array<ArrayBuffer>,
    sizes: Uint32Array.from(found, number => counts[number] as number),
  }
}
