import type { FontFaceGlyphs, SetGlyph } from './font-face-glyphs.ts'
import { meaning, movedBy, type Ornament, type Piece, pieceOf, type Word } from './piece.ts'
import { shapedText } from './shaped.ts'
import type { Setting } from './shaper.ts'
import { inWords } from './visible.ts'

interface Found {
  readonly faceGlyphs: FontFaceGlyphs
  readonly glyph: SetGlyph
}

/** `asEmoji`: a part of one picture, which only the font of pictures puts together. */
export type Find = (char: string, asEmoji?: boolean) => Found | undefined

/** Scripts whose letters join, stack or change order, marks that sit on letters, and signs made of several characters. */
const shaped =
  /[\p{M}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11FF\u200C\u200D]/u

/** A picture of several characters: joined, or with a colour of skin. */
const emoji =
  /\p{Extended_Pictographic}\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\p{Emoji_Modifier}?)+|\p{Extended_Pictographic}\p{Emoji_Modifier}/gu

/** What belongs to the character before it, whichever font that is set in. */
const attached = /^[\p{M}\p{Emoji_Modifier}\u200C\u200D]$/u

/** No picture, no mark and no letter that joins: nearly all words. */
const ascii = /^[ -~]*$/

/** Sets text of one direction. `find` gives the first font that has a character. */
export function setStretch(text: string, setting: Setting, find: Find): Word {
  if (!setting.rightToLeft && ascii.test(text)) {
    const found = Array.from(text, char => find(char))
    if (found.every(each => each && each.faceGlyphs === found[0]?.faceGlyphs)) return plain(text, find)
  }
  const parts = partsByFont(text, find)
  let from = 0
  const sets = parts.map(({ text: part, found }): Word => {
    const own = {
      rightToLeft: setting.rightToLeft,
      before: setting.before + text.slice(0, from),
      after: text.slice(from + part.length) + setting.after,
    }
    from += part.length
    if (!found) return spelled(part, find)
    const needsRules = setting.rightToLeft || shaped.test(part)
    return (needsRules ? shapedText(part, own, found.faceGlyphs) : undefined) ?? plain(part, find)
  })
  return sideBySide(sets, setting.rightToLeft)
}

interface FontPart {
  text: string
  readonly found: Found | undefined
}

function partsByFont(text: string, find: Find): FontPart[] {
  const parts: FontPart[] = []
  const pictures = Array.from(text.matchAll(emoji), ({ 0: { length }, index }) => [index, index + length] as const)
  let at = 0
  for (const char of text) {
    const here = at
    at += char.length
    const last = parts.at(-1)
    if (last?.found && attached.test(char) && last.found.faceGlyphs.draws(char)) {
      last.text += char
      continue
    }
    const found = find(
      char,
      pictures.some(([from, to]) => from <= here && here < to),
    )
    if (last && found && last.found?.faceGlyphs === found.faceGlyphs) last.text += char
    else parts.push({ text: char, found })
  }
  return parts
}

/** Sets in the order they are read, each beside the one before it: to its right, or to its left. */
function sideBySide(sets: readonly Word[], rightToLeft: boolean): Word {
  const [only] = sets
  if (only && sets.length === 1) return only
  const width = sets.reduce((sum, set) => sum + set.width, 0)
  let read = 0
  const pieces: Piece[] = []
  const ornaments: Ornament[] = []
  for (const set of sets) {
    const right = rightToLeft ? width - read - set.width : read
    pieces.push(...movedBy(right, set.pieces))
    ornaments.push(...movedBy(right, set.ornaments ?? []))
    read += set.width
  }
  return { pieces, ornaments, width }
}

/** One glyph a character: no kerning, no ligature. What is read back is what was written. */
function plain(text: string, find: Find): Word {
  const pieces: { -readonly [K in keyof Piece]: Piece[K] }[] = []
  let width = 0
  for (const char of text) {
    const glyph = find(char)?.glyph
    if (!glyph) continue
    const last = pieces.at(-1)
    if (last?.font === glyph.font) {
      last.codes += glyph.code
      last.width += glyph.advance
    } else pieces.push({ ...pieceOf(glyph, width) })
    width += glyph.advance
  }
  return { pieces, width }
}

function spelled(char: string, find: Find): Word {
  const { pieces, width } = plain(inWords(char.codePointAt(0) ?? 0), find)
  return { pieces: meaning(char, pieces), width }
}
