import type { KitFont } from './kit.ts'
import type { Sort } from './type-case.ts'

/** Glyphs of one font that follow each other without a shift. Lengths are in thousandths of the type size. */
export interface Piece {
  readonly font: KitFont
  /** Hexadecimal codes, four digits a glyph. */
  readonly codes: string
  /** How far from the left edge of its word it begins. */
  readonly at: number
  readonly width: number
  readonly shift?: readonly [right: number, up: number]
  /** How many times its own width it is wide, where that is not once. */
  readonly stretched?: number
  /** What the glyphs stand for, where that is not what their codes say. */
  readonly means?: string
  readonly rightToLeft?: true
}

/** Text as it is set: pieces in the order they are read, which need not be that in which they stand. */
export interface Word {
  readonly pieces: readonly Piece[]
  readonly width: number
}

export const pieceOf = ({ font, code, advance }: Sort, at: number): Piece => ({ font, codes: code, at, width: advance })

export const movedBy = (right: number, pieces: readonly Piece[]): readonly Piece[] =>
  right === 0 ? pieces : pieces.map(piece => ({ ...piece, at: piece.at + right }))

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

const isBare = ({ shift, stretched, means }: Piece) =>
  shift === undefined && stretched === undefined && means === undefined
