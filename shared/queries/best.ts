/** Gathers things, each known by its id, and keeps the best of them. */
export interface Best<T> {
  readonly add: (found: T) => void
  /** The best, in order. */
  readonly done: () => readonly T[]
}

/** So many at most are kept; of one id that is added several times the best counts. */
export function bestOf<T extends { readonly id: string }>(compared: (a: T, b: T) => number, limit: number): Best<T> {
  let kept = new Map<string, T>()
  let worst: T | undefined
  const ordered = () => [...kept.values()].sort(compared).slice(0, limit)
  const prune = () => {
    const best = ordered()
    kept = new Map(best.map(each => [each.id, each]))
    worst = best[limit - 1]
  }
  return {
    add: found => {
      if (worst && compared(found, worst) >= 0) return
      const held = kept.get(found.id)
      if (held && compared(held, found) <= 0) return
      kept.set(found.id, found)
      if (kept.size > limit * 2) prune()
    },
    done: ordered,
  }
}
