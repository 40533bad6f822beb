import type { SetGlyph } from './font-face-glyphs.ts'
import type { PdfKitFont } from './pdf-kit.ts'

/** Glyphs of one font that follow each other without a shift. Lengths are in thousandths of the type size. */
export interface Piece {
  readonly font: PdfKitFont
  /** Hexadecimal codes, four digits a glyph. */
  readonly codes: string
  /** How far from the left edge of its word it begins. */
  readonly at: number
  readonly width: number
  readonly shift?: readonly [right: number, up: number]
  /** Not seen, and as many times its own width wide: tells what others show. */
  readonly hidden?: number
  /** What the glyphs stand for, where that is not what their codes say. */
  readonly means?: string
  readonly rightToLeft?: true
}

/** A glyph that is drawn as a picture and is no text: `path` has a thousandth of the type size as its unit. */
export interface Ornament {
  readonly path: string
  readonly at: number
  readonly up: number
}

/** Text as it is set: pieces in the order they are read, which need not be that in which they stand. */
export interface Word {
  readonly pieces: readonly Piece[]
  readonly ornaments?: readonly Ornament[]
  readonly width: number
}

export const pieceOf = ({ font, code, advance }: SetGlyph, at: number): Piece => ({
  font,
  codes: code,
  at,
  width: advance,
})

export const movedBy = <Set extends { readonly at: number }>(right: number, sets: readonly Set[]): readonly Set[] =>
  right === 0 ? sets : sets.map(each => ({ ...each, at: each.at + right }))

/** Pieces that are read back as `text`, whatever they show. */
export const meaning = (text: string, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, n) => ({ ...piece, means: n === 0 ? text : '' }))

/** The next piece as part of the last, where it follows that without a gap; else by itself. */
export function append(pieces: Piece[], next: Piece): void {
  const last = pieces.at(-1)
  if (
    last &&
    isBare(last) &&
    isBare(next) &&
    last.font === next.font &&
    Math.abs(last.at + last.width - next.at) < 0.01
  )
    pieces[pieces.length - 1] = { ...last, codes: last.codes + next.codes, width: last.width + next.width }
  else pieces.push(next)
}

const isBare = ({ shift, hidden, means }: Piece) => shift === undefined && hidden === undefined && means === undefined
