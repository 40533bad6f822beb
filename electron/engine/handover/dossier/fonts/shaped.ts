import { type Cluster, clustersOf } from './clusters.ts'
import type { FontFaceGlyphs } from './font-face-glyphs.ts'
import { append, type Ornament, type Piece, pieceOf, type Word } from './piece.ts'
import type { Glyph, Setting } from './shaper.ts'

/** Text of one direction by its font's own rules; undefined where the font has no glyph for some of it. */
export function shapedText(text: string, setting: Setting, faceGlyphs: FontFaceGlyphs): Word | undefined {
  const glyphs = faceGlyphs.shape(text, setting)
  if (glyphs.some(glyph => glyph.id === 0)) return undefined
  const clusters = clustersOf(text, glyphs, faceGlyphs.scale)
  const width = clusters.reduce((sum, cluster) => sum + cluster.width, 0)
  const words = setting.rightToLeft ? wordsFromTheRight(clusters) : [clusters]
  const pieces: Piece[] = []
  const ornaments: Ornament[] = []
  for (const word of words) {
    const set = setWord(word, faceGlyphs, setting.rightToLeft)
    pieces.push(...set.pieces)
    ornaments.push(...set.ornaments)
  }
  return { pieces, ornaments, width }
}

const isLetter = /^\p{L}/u

/**
 * Readers of PDF files expect right-to-left words as they are seen, glyph by glyph from the left, and turn them round
 * themselves; a sign among the letters they turn round wrongly. So each word stands by itself and each sign by itself,
 * in the order they are read.
 */
function wordsFromTheRight(clusters: readonly Cluster[]): readonly (readonly Cluster[])[] {
  const words: (readonly Cluster[])[] = []
  for (let to = clusters.length; to > 0; ) {
    let from = to - 1
    while (from > 0 && isLetter.test(clusters[from]?.text ?? '') && isLetter.test(clusters[from - 1]?.text ?? ''))
      from--
    words.push(clusters.slice(from, to))
    to = from
  }
  return words
}

interface SetWord {
  readonly pieces: readonly Piece[]
  readonly ornaments: readonly Ornament[]
}

/**
 * Dots and vowel signs are glyphs of their own, beside the letters. As text they would come between these for whoever
 * takes the text out again, so they are drawn as pictures.
 */
function setWord(clusters: readonly Cluster[], faceGlyphs: FontFaceGlyphs, rightToLeft: boolean): SetWord {
  const pieces: Piece[] = []
  const ornaments: Ornament[] = []
  for (const cluster of clusters) {
    const meanings = meaningsOf(cluster.text, rightToLeft)
    const bearer = meanings.length === 1 ? bearerOf(cluster) : undefined
    let pen = cluster.x
    for (const glyph of cluster.glyphs) {
      if (glyph === bearer) append(pieces, borne(glyph, pen, meanings[0] ?? [], faceGlyphs))
      else ornaments.push(ornamentOf(glyph, pen, faceGlyphs))
      pen += glyph.xAdvance * faceGlyphs.scale
    }
    if (!bearer) pieces.push(...hidden(cluster, meanings, faceGlyphs))
  }
  return { pieces: rightToLeft ? pieces.map(piece => ({ ...piece, rightToLeft: true as const })) : pieces, ornaments }
}

/** Code points, as they are to stand from left to right: from the last character to the first, also within a letter. */
function meaningsOf(text: string, rightToLeft: boolean): readonly (readonly number[])[] {
  const codePoints = Array.from(text, char => char.codePointAt(0) ?? 0)
  return rightToLeft ? codePoints.toReversed().map(codePoint => [codePoint]) : [codePoints]
}

/** The glyph that stands for a whole cluster, if one does: the only one, or the only one that moves the pen. */
function bearerOf({ glyphs }: Cluster): Glyph | undefined {
  const [letter, another] = glyphs.length === 1 ? glyphs : glyphs.filter(glyph => glyph.xAdvance > 0)
  return another ? undefined : letter
}

function borne(
  { id, xOffset, yOffset }: Glyph,
  at: number,
  codePoints: readonly number[],
  faceGlyphs: FontFaceGlyphs,
): Piece {
  const { scale, file } = faceGlyphs
  const piece = pieceOf(faceGlyphs.embed(file.getGlyph(id), codePoints), at)
  return xOffset || yOffset ? { ...piece, shift: [xOffset * scale, yOffset * scale] } : piece
}

const ornamentOf = ({ id, xOffset, yOffset }: Glyph, at: number, faceGlyphs: FontFaceGlyphs): Ornament => ({
  path: faceGlyphs.outline(id),
  at: at + xOffset * faceGlyphs.scale,
  up: yOffset * faceGlyphs.scale,
})

/** Nearer together, a reader of the file takes two characters for one that was printed twice; further back, for a new word. */
const leastStep = 105
const mostBack = 190

/** Characters that no glyph stands for by itself are reported as text that is not seen, side by side over their width. */
function hidden(
  cluster: Cluster,
  meanings: readonly (readonly number[])[],
  faceGlyphs: FontFaceGlyphs,
): readonly Piece[] {
  const { x, width, glyphs } = cluster
  const back = Math.min(Math.max(meanings.length * leastStep - width, 0), mostBack)
  const step = (width + back) / meanings.length
  const glyph = glyphs.find(({ xAdvance }) => xAdvance > 0)?.id ?? faceGlyphs.file.glyphForCodePoint(0x20).id
  return meanings.map((codePoints, n) => {
    const piece = pieceOf(faceGlyphs.embed(faceGlyphs.file.getGlyph(glyph), codePoints), x - back + n * step)
    return { ...piece, width: step, hidden: step / piece.width }
  })
}
