import { type Face, faceFile } from './faces.ts'
import { outlineOf } from './outline.ts'
import type { FontFile, FontGlyph, PdfKit, PdfKitFont } from './pdf-kit.ts'
import { type Glyph, type HarfBuzz, type Setting, Shaper } from './shaper.ts'

/** A glyph as it is set: the hexadecimal code of the embedded subset, and its advance in thousandths of the type size. */
export interface SetGlyph {
  readonly font: PdfKitFont
  readonly code: string
  readonly advance: number
}

/** PDF 1.4 allows 8,191 entries in an array, and the widths of a font are one. */
const mostGlyphs = 8000

/** One face in one weight, opened when its first character is set, embedded once or, when it is full, more than once. */
export class FontFaceGlyphs {
  readonly #kit: PdfKit
  readonly #harfbuzz: HarfBuzz
  readonly #path: string
  readonly #outlines = new Map<number, string>()
  #shaper: Shaper | undefined
  #open: PdfKitFont | undefined
  #glyphs = new Map<string, SetGlyph>()
  readonly #covered = new Map<number, SetGlyph | undefined>()

  constructor(kit: PdfKit, harfbuzz: HarfBuzz, face: Face, strong: boolean) {
    this.#kit = kit
    this.#harfbuzz = harfbuzz
    this.#path = faceFile(face, strong)
  }

  /** The glyph for a character by itself, or undefined where the font has none. */
  glyph(codePoint: number): SetGlyph | undefined {
    const known = this.#covered.get(codePoint)
    if (known || this.#covered.has(codePoint)) return known
    const { font } = this.#opened()
    const setGlyph = font.hasGlyphForCodePoint(codePoint)
      ? this.embed(font.glyphForCodePoint(codePoint), [codePoint])
      : undefined
    this.#covered.set(codePoint, setGlyph)
    return setGlyph
  }

  get file(): FontFile {
    return this.#opened().font
  }

  /** From units of the font to thousandths of the type size. */
  get scale(): number {
    return 1000 / this.file.unitsPerEm
  }

  shape(text: string, setting: Setting): readonly Glyph[] {
    this.#shaper ??= new Shaper(this.#harfbuzz, this.#path)
    return this.#shaper.shape(text, setting)
  }

  /** Can it stand behind a character of this font? Joiners are never drawn. */
  draws(char: string): boolean {
    return char === '\u200c' || char === '\u200d' || this.file.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)
  }

  /** A glyph's outline, to be drawn as a picture. */
  outline(glyphId: number): string {
    const known = this.#outlines.get(glyphId)
    if (known !== undefined) return known
    const outline = outlineOf(this.file.getGlyph(glyphId), this.scale)
    this.#outlines.set(glyphId, outline)
    return outline
  }

  /** A glyph for exactly these characters: one glyph that stands for two different ones gets two codes. */
  embed(glyph: FontGlyph, codePoints: readonly number[]): SetGlyph {
    const key = `${glyph.id}:${codePoints}`
    const known = this.#glyphs.get(key)
    if (known) return known
    const font = this.#roomy()
    const code = font.subset.glyphs.length
    const advance = (glyph.advanceWidth * 1000) / font.font.unitsPerEm
    font.subset.glyphs.push(glyph.id)
    font.widths[code] = advance
    font.unicode[code] = codePoints
    const setGlyph = { font, code: code.toString(16).padStart(4, '0'), advance }
    this.#glyphs.set(key, setGlyph)
    return setGlyph
  }

  #opened(): PdfKitFont {
    if (this.#open) return this.#open
    this.#kit.font(this.#path)
    this.#open = this.#kit._font
    // The sign for what is missing is never printed, but PDF/A-2 lets nothing mean U+0000.
    this.#open.unicode[0] = [0xfffd]
    declareParts(this.#open)
    return this.#open
  }

  #roomy(): PdfKitFont {
    const font = this.#opened()
    if (font.subset.glyphs.length < mostGlyphs) return font
    font.finalize()
    for (const [name, other] of Object.entries(this.#kit._fontFamilies)) {
      if (other === font) delete this.#kit._fontFamilies[name]
    }
    this.#open = undefined
    this.#glyphs = new Map()
    this.#covered.clear()
    return this.#opened()
  }
}

/**
 * Accented glyphs are made of others, which join the subset only when it is written; PDF/A wants those declared too, in
 * the list of glyphs that pdfkit makes from the widths.
 */
function declareParts({ subset, widths, font }: PdfKitFont): void {
  const encode = subset.encode.bind(subset)
  subset.encode = () => {
    const bytes = encode()
    for (let code = widths.length; code < subset.glyphs.length; code++) {
      widths[code] = (font.getGlyph(subset.glyphs[code] ?? 0).advanceWidth * 1000) / font.unitsPerEm
    }
    return bytes
  }
}
