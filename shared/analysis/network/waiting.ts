import type { Labels } from './labels.ts'

/** Labels that wait to be followed. */
export interface Waiting {
  readonly push: (label: number) => void
  /** -1 where none is left. */
  readonly pop: () => number
}

/** In the order they came, which is by cost where each link costs the same; those in it are numbered one after the other. */
export function inOrder(labels: Labels): Waiting {
  let next = 0
  return { push: () => undefined, pop: () => (next < labels.size ? next++ : -1) }
}

/** By cost, then by time, then in the order they came: a binary heap. */
export function cheapestFirst(labels: Labels): Waiting {
  const heap: number[] = []
  const isBefore = (a: number, b: number) => {
    const { cost, time } = labels
    const by = (cost[a] as number) - (cost[b] as number) || (time[a] as number) - (time[b] as number) || a - b
    return by < 0
  }
  return {
    push: label => {
      let place = heap.length
      heap.push(label)
      for (let above = (place - 1) >> 1; place > 0; above = (place - 1) >> 1) {
        const other = heap[above] as number
        if (!isBefore(label, other)) break
        heap[place] = other
        place = above
      }
      heap[place] = label
    },
    pop: () => {
      const first = heap[0] ?? -1
      const last = heap.pop()
      if (last !== undefined && heap.length > 0) sink(heap, last, isBefore)
      return first
    },
  }
}

/** Puts a label in at the top, and lets it sink to its place. */
function sink(heap: number[], label: number, isBefore: (a: number, b: number) => boolean): void {
  let place = 0
  for (;;) {
    let below = place * 2 + 1
    if (below >= heap.length) break
    if (below + 1 < heap.length && isBefore(heap[below + 1] as number, heap[below] as number)) below++
    const other = heap[below] as number
    if (!isBefore(other, label)) break
    heap[place] = other
    place = below
  }
  heap[place] = label
}
