import type { PageLetters } from '#shared/captures/page-letters.ts'
import type { PageItem } from '#shared/captures/page-words.ts'

/** The width of words as the browser sets them, in any unit. */
export type Measure = (words: string) => number

/** Of the letters' height: how far a letter may lie beside where it is drawn. */
const tolerance = 0.05

/** Words longer than any line is are not split: the time it takes grows with the square of their length. */
const longest = 1_000

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters of scripts whose width depends on those beside them. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}]/u

/**
 * An item in pieces, each with its own place and width. The text layer of PDF.js stretches the browser's letters evenly
 * over an item, and where the letters of its font are of other widths than the browser's, they drift; a new piece begins
 * where they would lie too far off, and where the direction of writing turns.
 */
export function splitItem<Item extends PageItem>(item: Item, drawn: PageLetters, measure: Measure): readonly Item[] {
  const { text, places, levels } = drawn
  if (text.length > longest) return [{ ...item, str: text }]
  const [, , c = 0, d = 1] = item.transform
  const allowed = tolerance * Math.hypot(c, d)
  const pieces: Item[] = []
  for (const [from, to] of runsOf(levels)) {
    const leftwards = (levels[from] ?? 0) % 2 === 1
    const set = setWidths(text.slice(from, to), measure)
    const ends = [...set.keys()].map(end => from + end).filter(end => end > from)
    const setTo = (end: number) => set.get(end - from) ?? 0
    let begin = from
    while (begin < to) {
      const end = furthest(ends.filter(each => each > begin))
      pieces.push(pieceOf(item, drawn, begin, end))
      begin = end
    }

    function furthest(possible: readonly number[]): number {
      const widths = possible.map(each => setTo(each) - setTo(begin))
      const drawnTo = possible.map(each => reach(begin, each))
      let best = 0
      for (let last = 1; last < possible.length; last++) {
        const stretch = (drawnTo[last] ?? 0) / (widths[last] || 1)
        const drifts = drawnTo.slice(0, last).some((to, at) => Math.abs((widths[at] ?? 0) * stretch - to) > allowed)
        if (!drifts) best = last
        else if (last > best + 8) break
      }
      return possible[best] ?? to
    }

    function reach(first: number, after: number): number {
      const [start, last] = [places[first], places[after - 1]]
      if (!start || !last) return 0
      return leftwards ? start.to - last.from : last.to - start.from
    }
  }
  return pieces.map((piece, at) => ({ ...piece, hasEOL: item.hasEOL && at === pieces.length - 1 }))
}

/**
 * How wide the browser sets the words up to the end of each letter. Letters are measured one by one, so that those of a
 * page are measured once each; only what joins its neighbours is measured with them.
 */
function setWidths(words: string, measure: Measure): ReadonlyMap<number, number> {
  const widths = new Map([[0, 0]])
  let [before, joined, width] = [0, '', 0]
  for (const { index, segment } of letters.segment(words)) {
    const joins = joining.test(segment)
    if (!joins || joined === '') before = width
    joined = joins ? joined + segment : ''
    width = before + measure(joins ? joined : segment)
    widths.set(index + segment.length, width)
  }
  return widths
}

/** Where runs of one level begin and end. */
function runsOf(levels: readonly number[]): readonly (readonly [number, number])[] {
  const begins = levels.flatMap((level, at) => (level === levels[at - 1] ? [] : [at]))
  return begins.map((from, nth) => [from, begins[nth + 1] ?? levels.length])
}

function pieceOf<Item extends PageItem>(item: Item, { text, places, levels }: PageLetters, begin: number, end: number) {
  const own = places.slice(begin, end)
  const from = Math.min(...own.map(place => place.from))
  const to = Math.max(...own.map(place => place.to))
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform
  const size = Math.hypot(a, b) || 1
  const transform = [a, b, c, d, x + (from * a) / size, y + (from * b) / size]
  const dir = (levels[begin] ?? 0) % 2 === 1 ? 'rtl' : 'ltr'
  return { ...item, str: text.slice(begin, end), dir, transform, width: to - from }
}
