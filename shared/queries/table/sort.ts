import { compareKeys, type SortKey } from './sort-key.ts'

/** So many rows are worked on between two pauses: a few milliseconds. */
const step = 4_000

/** A row with its key; null where its cell is empty. */
interface Keyed {
  readonly id: string
  readonly key: SortKey | null
}

/**
 * The ids in the order of their keys, rows with equal keys as they came, empty ones last whichever way is sorted. Gives way
 * after each step, so that a window can answer meanwhile: O(n log n), by merging.
 */
export function* sortedIds(
  ids: readonly string[],
  keyOf: (id: string) => SortKey | null,
  down: boolean,
): Generator<undefined, readonly string[]> {
  const keyed: Keyed[] = []
  for (const id of ids) {
    keyed.push({ id, key: keyOf(id) })
    if (keyed.length % step === 0) yield
  }
  const filled = keyed.filter(({ key }) => key !== null)
  const empty = keyed.filter(({ key }) => key === null)
  const sign = down ? -1 : 1
  const sorted = yield* merged(filled, (a, b) => (a.key && b.key ? sign * compareKeys(a.key, b.key) : 0))
  return [...sorted, ...empty].map(({ id }) => id)
}

/** A stable sort in steps: runs by the engine's own sort, then two and two made one. */
function* merged<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<undefined, readonly T[]> {
  let runs: (readonly T[])[] = []
  for (let at = 0; at < items.length; at += step) {
    runs.push(items.slice(at, at + step).sort(compare))
    yield
  }
  while (runs.length > 1) {
    const next: (readonly T[])[] = []
    for (let at = 0; at < runs.length; at += 2)
      next.push(yield* mergedPair(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = next
  }
  return runs[0] ?? []
}

function* mergedPair<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  const all: T[] = []
  let [l, r] = [0, 0]
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l] as T, right[r] as T]
    const isLeft = r >= right.length || (l < left.length && compare(a, b) <= 0)
    all.push(isLeft ? a : b)
    if (isLeft) l++
    else r++
    if (all.length % (step * 4) === 0) yield
  }
  return all
}
