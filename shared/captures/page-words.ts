/** What a page draws at once, as PDF.js tells it. */
export interface PageItem {
  readonly str: string
  readonly hasEOL: boolean
  /** Direction of writing and of the letters' height, and where it begins: a matrix of six, in points. */
  readonly transform: readonly number[]
  /** How far it reaches along its direction, in points. */
  readonly width: number
  readonly dir: string
}

export interface PageStretch {
  readonly text: string
  /** What parts it from what follows: nothing, a gap that is seen as a blank, or the end of a line. */
  readonly after: '' | ' ' | '\n'
}

/**
 * The words of a page, in the stretches in which they are drawn; items that draw nothing are none. Where the direction
 * of writing changes, programs move on without writing the blank: there the gap tells it.
 */
export function pageStretches(items: readonly PageItem[]): readonly PageStretch[] {
  const drawn: PageItem[] = []
  for (const item of items) {
    const last = drawn.pop()
    // A line may end with an item that shows nothing of its own.
    if (last) drawn.push(item.str === '' && item.hasEOL ? { ...last, hasEOL: true } : last)
    if (item.str !== '') drawn.push(item)
  }
  return drawn.map((item, at) => {
    const next = drawn[at + 1]
    return { text: item.str, after: item.hasEOL ? '\n' : next && hasGap(item, next) ? ' ' : '' }
  })
}

/** Of the letters' height. Blanks are a fifth to a third of it, and what is set closely has less between. */
const leastGap = 0.12
/** Of the letters' height: what is raised or lowered further stands on another line. */
const sameLine = 0.7

function hasGap(item: PageItem, next: PageItem): boolean {
  if (/\s$/.test(item.str) || /^\s/.test(next.str) || item.dir === 'ttb' || next.dir === 'ttb') return false
  const [a = 1, b = 0, c = 0, d = 1] = item.transform
  const length = Math.hypot(a, b) || 1
  const height = Math.hypot(c, d) || length
  const placeOf = ({ transform: [, , , , x = 0, y = 0] }: PageItem) =>
    [(x * a + y * b) / length, (y * a - x * b) / length] as const
  const [[from, line], [nextFrom, nextLine]] = [placeOf(item), placeOf(next)]
  if (Math.abs(line - nextLine) > sameLine * height) return true
  return Math.max(nextFrom - from - item.width, from - nextFrom - next.width) > leastGap * height
}
