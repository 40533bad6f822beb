import { append, type Piece, pieceOf, type Word } from './piece.ts'
import type { Glyph, Setting } from './shaper.ts'
import type { TypeCase } from './type-case.ts'

/** Characters and the glyphs that show them together. `x`, `width` and the glyphs' places in thousandths of the type size. */
interface Cluster {
  readonly text: string
  readonly glyphs: readonly Glyph[]
  readonly x: number
  readonly width: number
}

/** Text of one direction by its font's own rules; undefined where the font has no glyph for some of it. */
export function shapedText(text: string, setting: Setting, typeCase: TypeCase): Word | undefined {
  const glyphs = typeCase.shape(text, setting)
  if (glyphs.some(glyph => glyph.id === 0)) return undefined
  const clusters = clustersOf(text, glyphs, typeCase.scale)
  const width = clusters.reduce((sum, cluster) => sum + cluster.width, 0)
  const pieces = setting.rightToLeft ? fromTheRight(clusters, typeCase) : fromTheLeft(clusters, typeCase)
  return { pieces, width }
}

/** Marks and joiners go with the letter before them. */
const attached = /^[\p{M}\u200c\u200d]/u

/** From left to right as they are seen. */
function clustersOf(text: string, glyphs: readonly Glyph[], scale: number): Cluster[] {
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
    const width = advance * scale
    const end = starts.find(next => next > start)
    clusters.push({ text: text.slice(start, end), glyphs: glyphs.slice(from, to), x, width })
    x += width
    from = to
  }
  return clusters
}

/** A cluster of one glyph is that glyph's meaning; where there are more, the meaning is told beside them. */
function fromTheLeft(clusters: readonly Cluster[], typeCase: TypeCase): readonly Piece[] {
  const pieces: Piece[] = []
  for (const cluster of clusters) {
    const codePoints = codePointsOf(cluster.text)
    const single = cluster.glyphs.length === 1
    for (const piece of drawn(cluster, typeCase, () => (single ? codePoints : undefined))) append(pieces, piece)
    if (!single) pieces.push(...toldBeside(cluster, [codePoints], typeCase))
  }
  return pieces
}

const codePointsOf = (text: string) => Array.from(text, char => char.codePointAt(0) ?? 0)

/** The glyphs of a cluster. `meant`: the characters that a glyph stands for; undefined where it stands for none by itself. */
function drawn(
  { glyphs, x }: Cluster,
  typeCase: TypeCase,
  meant: (glyph: Glyph) => readonly number[] | undefined,
): readonly Piece[] {
  const { scale, file } = typeCase
  let pen = x
  return glyphs.map(glyph => {
    const { id, xOffset, yOffset } = glyph
    const codePoints = meant(glyph)
    const piece: Piece = {
      ...pieceOf(typeCase.cast(file.getGlyph(id), codePoints ?? []), pen),
      ...(xOffset || yOffset ? { shift: [xOffset * scale, yOffset * scale] } : {}),
      ...(codePoints ? {} : { means: '' }),
    }
    pen += glyph.xAdvance * scale
    return piece
  })
}

const isLetter = /^\p{L}/u

/**
 * Readers of PDF files expect right-to-left words as they are seen, glyph by glyph from the left, and turn them round
 * themselves; a sign among the letters they turn round wrongly. So each word stands by itself and each sign by itself,
 * in the order they are read.
 */
function fromTheRight(clusters: readonly Cluster[], typeCase: TypeCase): readonly Piece[] {
  const pieces: Piece[] = []
  for (let to = clusters.length; to > 0; ) {
    let from = to - 1
    while (from > 0 && isLetter.test(clusters[from]?.text ?? '') && isLetter.test(clusters[from - 1]?.text ?? ''))
      from--
    pieces.push(...wordFromTheRight(clusters.slice(from, to), typeCase))
    to = from
  }
  return pieces
}

/** Dots and vowel signs are glyphs of their own, beside the letters: they must not come between these in the text. */
function wordFromTheRight(clusters: readonly Cluster[], typeCase: TypeCase): readonly Piece[] {
  const told: Piece[] = []
  const untold: Piece[] = []
  for (const cluster of clusters) {
    const codePoints = codePointsOf(cluster.text)
    const { glyphs } = cluster
    const carrier = codePoints.length > 1 ? undefined : (glyphs.find(glyph => glyph.xAdvance > 0) ?? glyphs[0])
    for (const piece of drawn(cluster, typeCase, glyph => (glyph === carrier ? codePoints : undefined))) {
      if (piece.means === undefined) append(told, piece)
      else untold.push(piece)
    }
    // From the last character to the first: a reader of the file turns round what runs right to left.
    if (!carrier)
      told.push(
        ...toldBeside(
          cluster,
          codePoints.toReversed().map(codePoint => [codePoint]),
          typeCase,
        ),
      )
  }
  return [...untold, ...told].map(piece => ({ ...piece, rightToLeft: true as const }))
}

/** Nearer together, a reader of the file takes two characters for one that was printed twice; further back, for a new word. */
const leastStep = 105
const mostBack = 190

/** What glyphs that are silent by themselves stand for, told by empty glyphs side by side over their width. */
function toldBeside(
  { x, width }: Cluster,
  meanings: readonly (readonly number[])[],
  typeCase: TypeCase,
): readonly Piece[] {
  const back = Math.min(Math.max(meanings.length * leastStep - width, 0), mostBack)
  const step = (width + back) / meanings.length
  return meanings.map((codePoints, n) => {
    const piece = pieceOf(typeCase.empty(codePoints), x - back + n * step)
    return { ...piece, width: step, stretched: step / piece.width }
  })
}
