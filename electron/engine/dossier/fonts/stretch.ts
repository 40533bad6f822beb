import type { KitFont } from './kit.ts'
import type { Sort, TypeCase } from './type-case.ts'
import { inWords } from './visible.ts'

/** Glyphs of one font that follow each other without a shift. */
export interface Piece {
  readonly font: KitFont
  /** Hexadecimal codes, four digits a glyph. */
  readonly codes: string
  /** Thousandths of the type size, like the shifts. */
  readonly width: number
  readonly shift?: readonly [right: number, up: number]
  /** What the glyphs stand for, where that is not what they show. */
  readonly means?: string
}

interface Found {
  readonly typeCase: TypeCase
  readonly sort: Sort
}

/** Scripts whose letters join, stack or change order, and marks that sit on letters: the font's own rules place them. */
const shaped = /[\p{M}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\u1100-\u11FF]/u

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Sets text of one direction. `find` gives the first font that has a character. */
export function setStretch(text: string, find: (char: string) => Found | undefined): Piece[] {
  const pieces: Piece[] = []
  for (const part of partsByFont(text, find)) {
    if (!part.found) pieces.push(...spelled(part.text, find))
    else if (shaped.test(part.text)) pieces.push(...shapedPieces(part.text, part.found.typeCase, find))
    else pieces.push(...plain(part.text, find))
  }
  return pieces
}

interface Part {
  text: string
  readonly found: Found | undefined
}

function partsByFont(text: string, find: (char: string) => Found | undefined): Part[] {
  const parts: Part[] = []
  for (const char of text) {
    const found = find(char)
    const last = parts.at(-1)
    if (last && found && last.found?.typeCase === found.typeCase) last.text += char
    else parts.push({ text: char, found })
  }
  return parts
}

/** One glyph a character: no kerning, no ligature. What is read back is what was written. */
function plain(text: string, find: (char: string) => Found | undefined): Piece[] {
  const pieces: { font: KitFont; codes: string; width: number }[] = []
  for (const char of text) {
    const sort = find(char)?.sort
    if (!sort) continue
    const last = pieces.at(-1)
    if (last?.font === sort.font) {
      last.codes += sort.code
      last.width += sort.advance
    } else pieces.push({ font: sort.font, codes: sort.code, width: sort.advance })
  }
  return pieces
}

function spelled(char: string, find: (char: string) => Found | undefined): Piece[] {
  return meaning(char, plain(inWords(char.codePointAt(0) ?? 0), find))
}

/** Pieces that are read back as `text`, whatever they show. */
const meaning = (text: string, pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, n) => ({ ...piece, means: n === 0 ? text : '' }))

/** By the font's own rules, unless they would lose a character from the text. */
function shapedPieces(text: string, typeCase: TypeCase, find: (char: string) => Found | undefined): Piece[] {
  const { glyphs, positions } = typeCase.file.layout(text)
  const kept = glyphs.flatMap(glyph => glyph.codePoints).sort()
  const meant = Array.from(text, char => char.codePointAt(0) ?? 0).sort()
  const whole = kept.length === meant.length && kept.every((codePoint, n) => codePoint === meant[n])
  if (!whole || glyphs.some(glyph => glyph.id === 0)) return plain(text, find)
  const scale = 1000 / typeCase.file.unitsPerEm
  const pieces = glyphs.map((glyph, n) => {
    const sort = typeCase.cast(glyph, glyph.codePoints)
    const { xAdvance, xOffset, yOffset } = positions[n] ?? { xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0 }
    const piece = { font: sort.font, codes: sort.code, width: xAdvance * scale }
    return xOffset || yOffset ? { ...piece, shift: [xOffset * scale, yOffset * scale] as const } : piece
  })
  // Letters that changed places, as in Devanagari, are read back in the order they were written.
  const sameOrder = String.fromCodePoint(...glyphs.flatMap(glyph => glyph.codePoints)) === text
  return sameOrder || rightToLeft.test(text) ? pieces : meaning(text, pieces)
}
