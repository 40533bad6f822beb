import type { Glyph } from './shaper.ts'

/** Characters and the glyphs that show them together. `x` and `width` in thousandths of the type size. */
export interface Cluster {
  readonly text: string
  readonly glyphs: readonly Glyph[]
  readonly x: number
  readonly width: number
}

/** Marks and joiners go with the letter before them. */
const attached = /^[\p{M}\u200c\u200d]/u

/** Glyphs by what they show, from left to right as they are seen. `scale`: from units of the font to thousandths. */
export function clustersOf(text: string, glyphs: readonly Glyph[], scale: number): readonly Cluster[] {
  const starts = [...new Set(glyphs.map(glyph => glyph.cluster))]
    .sort((a, b) => a - b)
    .filter((start, n) => n === 0 || !attached.test(text.slice(start)))
  const startOf = ({ cluster }: Glyph) => starts.findLast(start => start <= cluster) ?? 0
  const clusters: Cluster[] = []
  let x = 0
  for (let from = 0; from < glyphs.length; ) {
    const start = startOf(glyphs[from] as Glyph)
    let to = from
    let advance = 0
    for (let glyph = glyphs[to]; glyph && startOf(glyph) === start; glyph = glyphs[++to]) advance += glyph.xAdvance
    const end = starts.find(next => next > start)
    clusters.push({ text: text.slice(start, end), glyphs: glyphs.slice(from, to), x, width: advance * scale })
    x += advance * scale
    from = to
  }
  return clusters
}
