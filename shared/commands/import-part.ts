import type { Change, Op } from '#shared/ops/op.ts'

/** So many ops are about 30 MB in the journal, their long texts apart. */
export const mostOpsInPart = 2 ** 16
/** In UTF-16 units, up to 12 MB. A bundle holds no entry of more than 48 MiB (`journalLine` of its limits). */
const mostTextInPart = 2 ** 22
/** Shorter texts are counted with their op. */
const short = 64

/**
 * Whether the ops of a part are as many, or their texts as long, as an entry of the journal should hold. Asked again while
 * they grow, it looks at each op once; `begin`: before the first of another part.
 */
export function partLimit(most: number) {
  let [seen, text] = [0, 0]
  return {
    begin: () => {
      ;[seen, text] = [0, 0]
    },
    isReached: (ops: readonly Op[]): boolean => {
      if (most === Number.POSITIVE_INFINITY) return false
      for (; seen < ops.length; seen++) text += longTextIn(ops[seen])
      return ops.length >= most || text >= mostTextInPart
    },
  }
}

/** Asked of millions of ops, most of whose values are short texts. */
function longTextIn(op: Op | undefined): number {
  let length = 0
  for (const field in op?.changes) {
    const [from, to] = op.changes[field] as Change
    length += longTextOf(from) + longTextOf(to)
  }
  return length
}

function longTextOf(held: unknown): number {
  if (typeof held === 'string') return held.length > short ? held.length : 0
  if (typeof held !== 'object' || held === null) return 0
  let length = 0
  for (const each of Object.values(held)) length += longTextOf(each)
  return length
}
