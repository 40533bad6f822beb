import type { Found } from './found.ts'

/**
 * What was found, in the order of the text. Of two that are sure and overlap the longer is told whole, and of the other
 * what is left; what only may be is reported where it is not blacked out anyway, and neighbours as one.
 */
export function settled(text: string, found: readonly Found[]): readonly Found[] {
  const sure: Found[] = []
  const longestFirst = found
    .filter(({ why }) => !why)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  for (const each of longestFirst) sure.push(...leftOf(each, sure))
  const possible = joined(
    text,
    withoutRepeats(found.filter(({ why, ...each }) => why && leftOf(each, sure).length > 0)),
  )
  const left = possible
    .flatMap(each => leftOf(each, sure))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
  return [...touching(sure), ...left].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What one placeholder stands for without a gap is reported once. */
function touching(sure: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const each of sure.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (last && last.placeholder === each.placeholder && last.end === each.start)
      kept.splice(-1, 1, { ...last, end: each.end })
    else kept.push(each)
  }
  return kept
}

/** What of a stretch no other covers. */
function leftOf(each: Found, taken: readonly Found[]): readonly Found[] {
  let left: readonly Found[] = each.end > each.start ? [each] : []
  for (const { start, end } of taken) {
    left = left.flatMap(part => [
      ...(part.start < start ? [{ ...part, end: Math.min(part.end, start) }] : []),
      ...(part.end > end ? [{ ...part, start: Math.max(part.start, end) }] : []),
    ])
  }
  return left.filter(({ start, end }) => start < end)
}

/** Of those that stand in the same place the widest. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const each of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || each.end > last.end) kept.push(each)
  }
  return kept
}

const nothing = /^[^\p{L}\n]{0,12}$/u
const oneWord = /^[^\p{L}\n]{1,4}\p{Lu}[\p{L}\p{M}'’-]{0,14}[^\p{L}\n]{1,4}$/u

/** Parts of one name beside each other, or around a middle name: `Helen "Lena" Kim`. */
function joined(text: string, found: readonly Found[]): readonly Found[] {
  const kept: Found[] = []
  for (const each of found) {
    const last = kept.at(-1)
    if (last && last.placeholder === each.placeholder && areOne(text, last, each))
      kept.splice(-1, 1, { ...last, end: Math.max(last.end, each.end) })
    else kept.push(each)
  }
  return kept
}

function areOne(text: string, a: Found, b: Found): boolean {
  if (a.end >= b.start) return true
  // A figure is no part of a name, and initials are the whole of it.
  if ([a, b].some(({ why }) => why === 'figure' || why === 'initials')) return false
  const gap = text.slice(a.end, b.start)
  return nothing.test(gap) || (oneWord.test(gap) && text.slice(a.start, a.end) !== text.slice(b.start, b.end))
}
