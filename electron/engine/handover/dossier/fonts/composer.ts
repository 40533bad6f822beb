import { type Face, faceOrder } from './faces.ts'
import { FontFaceGlyphs, type SetGlyph } from './font-face-glyphs.ts'
import type { PdfKit } from './pdf-kit.ts'
import type { Word } from './piece.ts'
import { type HarfBuzz, loadHarfBuzz } from './shaper.ts'
import { setStretch } from './stretch.ts'

export interface Type {
  readonly strong: boolean
  readonly fixedWidth: boolean
}

/** What a word stands among. */
export interface Around {
  /** The text it is taken from: it tells which country's form a Han character takes. */
  readonly context?: string
  readonly rightToLeft?: boolean
  /** The characters next to it, where letters may join with its own. */
  readonly before?: string
  readonly after?: string
}

const ascii = /^[\x20-\x7e]*$/
const pictures: readonly Face[] = ['emoji']
const ofWords = faceOrder('', false)
const ofFigures = faceOrder('', true)
const mostWords = 50_000

/**
 * Sets words in the fonts of the printed page, falling back from font to font character by character. A character that
 * no font has is printed in words, `[U+0E44]`, and still comes out of the file as itself when its text is taken out.
 */
export class Composer {
  readonly #kit: PdfKit
  readonly #harfbuzz: HarfBuzz
  readonly #light = new Map<Face, FontFaceGlyphs>()
  readonly #heavy = new Map<Face, FontFaceGlyphs>()
  readonly #words = new Map<string, Word>()
  /** Words of ASCII that stand by themselves, by type and text: nearly all. */
  readonly #plain = Array.from({ length: 4 }, () => new Map<string, Word>())

  private constructor(kit: PdfKit, harfbuzz: HarfBuzz) {
    this.#kit = kit
    this.#harfbuzz = harfbuzz
  }

  static async for(kit: PdfKit): Promise<Composer> {
    return new Composer(kit, await loadHarfBuzz())
  }

  /** A word of one direction. */
  word(text: string, type: Type, { context = text, rightToLeft = false, before = '', after = '' }: Around = {}): Word {
    const isAscii = ascii.test(text)
    const plain = isAscii && !rightToLeft && before === '' && after === '' ? this.#plainOf(type) : undefined
    const order = isAscii ? (type.fixedWidth ? ofFigures : ofWords) : faceOrder(context, type.fixedWidth)
    const key = plain
      ? text
      : `${type.strong ? 1 : 0}${rightToLeft ? 1 : 0}${order[0]}${order[5]}${before}\n${text}\n${after}`
    const words = plain ?? this.#words
    const known = words.get(key)
    if (known) return known
    const word = setStretch(text, { rightToLeft, before, after }, (char, asEmoji) =>
      this.#find(char, type, asEmoji ? pictures : order),
    )
    if (words.size >= mostWords) words.clear()
    if (text.length < 100) words.set(key, word)
    return word
  }

  #plainOf({ strong, fixedWidth }: Type): Map<string, Word> | undefined {
    return this.#plain[(strong ? 1 : 0) + (fixedWidth ? 2 : 0)]
  }

  #find(
    char: string,
    type: Type,
    order: readonly Face[],
  ): { readonly faceGlyphs: FontFaceGlyphs; readonly glyph: SetGlyph } | undefined {
    const codePoint = char.codePointAt(0) ?? 0
    for (const face of order) {
      const faceGlyphs = this.#case(face, type.strong)
      const glyph = faceGlyphs.glyph(codePoint)
      if (glyph) return { faceGlyphs, glyph }
    }
    return undefined
  }

  #case(face: Face, strong: boolean): FontFaceGlyphs {
    const heavy = strong && face !== 'symbols' && face !== 'emoji'
    const cases = heavy ? this.#heavy : this.#light
    const known = cases.get(face)
    if (known) return known
    const made = new FontFaceGlyphs(this.#kit, this.#harfbuzz, face, heavy)
    cases.set(face, made)
    return made
  }
}
