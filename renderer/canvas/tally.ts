/** The kinds of things there are, counted as these come, change and go: asked for in each frame while a board fills. */
export interface Tally<T, K> {
  /** In the order in which the first of each came. */
  readonly kinds: () => Iterable<K>
  /** One was this and is that from now on; undefined where it was not there, or is gone. */
  readonly recount: (was: T | undefined, now: T | undefined) => void
}

export function tally<T, K>(kindOf: (one: T) => K, keyOf: (one: T) => string): Tally<T, K> {
  const held = new Map<string, { readonly kind: K; count: number }>()
  const take = (one: T) => {
    const key = keyOf(one)
    const counted = held.get(key)
    if (counted) counted.count++
    else held.set(key, { kind: kindOf(one), count: 1 })
  }
  const leave = (one: T) => {
    const key = keyOf(one)
    const counted = held.get(key)
    if (counted && --counted.count === 0) held.delete(key)
  }
  return {
    kinds: () => held.values().map(({ kind }) => kind),
    recount: (was, now) => {
      if (now !== undefined) take(now)
      if (was !== undefined) leave(was)
    },
  }
}
