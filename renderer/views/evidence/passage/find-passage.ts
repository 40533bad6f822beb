export interface Found {
  /** Index of the first and last line it stands in. */
  readonly from: number
  readonly to: number
  /** Where in the first line it begins, and where in the last it ends. */
  readonly start: number
  readonly end: number
}

const gap = /\s+/g

/**
 * Where a passage stands in lines of text; spaces and line breaks count as alike. The occurrence nearest to the line
 * that is expected is taken. Null where it stands nowhere.
 */
export function findPassage(lines: readonly string[], passage: string, expected = 0): Found | null {
  const words = passage.trim().split(gap)
  if (words[0] === '' || words.length === 0) return null
  const pattern = new RegExp(words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'g')
  const text = lines.join('\n')
  let best: { readonly from: number; readonly index: number; readonly length: number } | null = null
  // Counted on from match to match: a word may stand in every line of a long text.
  let [from, counted] = [0, 0]
  for (const match of text.matchAll(pattern)) {
    from += breaksIn(text, counted, match.index)
    counted = match.index
    if (!best || Math.abs(from - expected) < Math.abs(best.from - expected)) {
      best = { from, index: match.index, length: match[0].length }
    }
    if (from > expected) break
  }
  if (!best) return null
  const end = best.index + best.length
  const [first, last] = [text.lastIndexOf('\n', best.index - 1), text.lastIndexOf('\n', end - 1)]
  const to = best.from + breaksIn(text, best.index, end)
  return { from: best.from, to, start: best.index - first - 1, end: end - last - 1 }
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

/** The part of one line that belongs to the passage, or null. */
export function partOf(found: Found | null, line: number, length: number): readonly [number, number] | null {
  if (!found || line < found.from || line > found.to) return null
  return [line === found.from ? found.start : 0, line === found.to ? found.end : length]
}
