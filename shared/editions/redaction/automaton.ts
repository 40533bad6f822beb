interface Node<T> {
  readonly next: Map<number, Node<T>>
  readonly ends: T[]
  /** The node of the longest pattern's beginning that this one ends in. */
  fail?: Node<T>
  /** The nearest of these where a pattern ends. */
  shorter?: Node<T> | undefined
}

/** Tells every occurrence of every pattern in a text, by where it ends (exclusive). */
export type Automaton<T> = (text: string, found: (end: number, pattern: T) => void) => void

/** Many words looked for in one pass, O(text + occurrences): Aho and Corasick, 1975. */
export function automatonOf<T>(patterns: Iterable<readonly [words: string, pattern: T]>): Automaton<T> {
  const root: Node<T> = { next: new Map(), ends: [] }
  for (const [words, pattern] of patterns) grow(root, words).ends.push(pattern)
  link(root)
  return (text, found) => {
    let node = root
    for (let at = 0; at < text.length; at++) {
      node = follow(root, node, text.charCodeAt(at))
      for (let each: Node<T> | undefined = node; each; each = each.shorter)
        for (const pattern of each.ends) found(at + 1, pattern)
    }
  }
}

function grow<T>(root: Node<T>, words: string): Node<T> {
  let node = root
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    const next = node.next.get(unit) ?? { next: new Map(), ends: [] }
    node.next.set(unit, next)
    node = next
  }
  return node
}

/** Breadth first, so that the shorter is linked before the longer. */
function link<T>(root: Node<T>): void {
  const queue = [root]
  for (const node of queue) {
    for (const [unit, child] of node.next) {
      const fail = node === root ? root : follow(root, node.fail ?? root, unit)
      child.fail = fail
      child.shorter = fail.ends.length > 0 ? fail : fail.shorter
      queue.push(child)
    }
  }
}

function follow<T>(root: Node<T>, from: Node<T>, unit: number): Node<T> {
  for (let node: Node<T> | undefined = from; node; node = node.fail) {
    const next = node.next.get(unit)
    if (next) return next
  }
  return root
}
