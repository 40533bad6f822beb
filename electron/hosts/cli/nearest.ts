/** The known word closest to a mistyped one, or undefined where none is close enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const beginning = known.find(each => word.length >= 2 && each.startsWith(word))
  if (beginning) return beginning
  const ranked = known.map(each => ({ each, steps: editSteps(word, each) })).sort((a, b) => a.steps - b.steps)
  const [best] = ranked
  return best && best.steps <= Math.max(1, Math.floor(word.length / 3)) ? best.each : undefined
}

/** ` Did you mean "add"?`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : ` Did you mean "${near}"?`
}

/** Letters put in, left out, replaced or swapped with the next (Damerau, restricted). */
function editSteps(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]), swapped))
    }
  }
  return at(a.length, b.length)
}
