/**
 * A list with holes that never changes: a tree of arrays of 32 by the digits of the number (the vector of Clojure, after
 * Bagwell, "Ideal Hash Trees", 2001). A new one shares with the one before all arrays in which nothing was written.
 */
export interface NumberTree<V> {
  readonly root: Node<V>
  /** Levels above the leaves. */
  readonly depth: number
  /** All numbers are less. */
  readonly end: number
}

type Node<V> = readonly (Node<V> | V | undefined)[]
type Inner<V> = (Inner<V> | undefined)[]

const bits = 5
const width = 1 << bits
const mask = width - 1

export const emptyTree = <V>(): NumberTree<V> => ({ root: [], depth: 0, end: 0 })

export function valueAt<V>({ root, depth, end }: NumberTree<V>, number: number): V | undefined {
  if (number >= end) return undefined
  let node = root
  for (let shift = depth * bits; shift > 0; shift -= bits) {
    const next = node[(number >> shift) & mask] as Node<V> | undefined
    if (next === undefined) return undefined
    node = next
  }
  return node[number & mask] as V | undefined
}

/** All values by their numbers; a loop instead of recursion, which would pass each value up through every level. */
export function* valuesOf<V>({ root, depth }: NumberTree<V>): Generator<V, undefined> {
  const path: Node<V>[] = [root]
  const next: number[] = [0]
  for (let level = 0; level >= 0; ) {
    const node = path[level] as Node<V>
    if (level === depth) {
      for (const value of node) if (value !== undefined) yield value as V
      level--
      continue
    }
    const at = next[level] as number
    next[level] = at + 1
    if (at >= node.length) level--
    else if (node[at] !== undefined) {
      level++
      path[level] = node[at] as Node<V>
      next[level] = 0
    }
  }
}

/** The tree with these written, and these after its end; each array on the way is copied once. */
export function withValues<V>(
  tree: NumberTree<V>,
  changed: ReadonlyMap<number, V | undefined>,
  added: readonly (V | undefined)[],
): NumberTree<V> {
  const end = tree.end + added.length
  let { root, depth } = tree
  while (end > width ** (depth + 1)) {
    root = [root]
    depth++
  }
  const copies = new Set<Node<V>>()
  const copied = (node: Node<V> | undefined): Inner<V> => {
    if (node && copies.has(node)) return node as Inner<V>
    const copy = (node?.slice() ?? []) as Inner<V>
    copies.add(copy)
    return copy
  }
  const top = copied(root)
  const leafOf = (number: number) => {
    let node = top
    for (let shift = depth * bits; shift > 0; shift -= bits) {
      const at = (number >> shift) & mask
      node = put(node, at, copied(node[at]))
    }
    return node
  }
  for (const [number, value] of changed) put(leafOf(number) as (V | undefined)[], number & mask, value)
  for (let at = 0; at < added.length; ) {
    const leaf = leafOf(tree.end + at) as (V | undefined)[]
    do put(leaf, (tree.end + at) & mask, added[at++])
    while (at < added.length && ((tree.end + at) & mask) !== 0)
  }
  return { root: top, depth, end }
}

/** Without the gap in the array that makes V8 slow. */
function put<T>(node: (T | undefined)[], at: number, value: T): T {
  while (node.length < at) node.push(undefined)
  node[at] = value
  return value
}
