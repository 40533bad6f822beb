/**
 * The parts of pdfkit we rely on, its inner ones included. Its own text layer shapes whole strings, maps a glyph to the
 * first character it was used for (so that Ω and Ω, or a space and a no-break space, come out of the file as the same)
 * and has no fallback; we choose glyphs ourselves and let pdfkit subset and embed fonts and write the file.
 */
export interface PdfKit {
  readonly page: PdfKitPage
  readonly _root: { readonly data: { Pages: Ref; MarkInfo?: Ref; StructTreeRoot?: Ref } }
  readonly _info: Ref
  /** Of the file, made of what it says about itself. */
  readonly _id: Uint8Array
  /** Where each object begins, by its number less one; null until it is written. */
  readonly _offsets: (number | null)[]
  /** How much is written. */
  readonly _offset: number
  /** Text gets a line's end. */
  readonly _write: (data: string | Uint8Array) => void
  /** Writes the end of the file. */
  _finalize: () => void
  readonly push: (end: null) => unknown
  readonly appendXML: (xml: string) => void
  _pageBuffer: PdfKitPage[]
  _font: PdfKitFont
  readonly _fontFamilies: Record<string, PdfKitFont>
  readonly outline: Outline
  font: (path: string) => unknown
  addPage: () => unknown
  ref: (data: object) => Ref
  readonly readableLength: number
  read: () => Uint8Array | null
  end: () => void
}

export interface PdfKitPage {
  readonly dictionary: Ref
  readonly fonts: Record<string, Ref>
  readonly xobjects: Record<string, Ref>
  readonly annotations: object[]
  write: (bytes: Uint8Array) => unknown
  end: () => unknown
}

/** An object of the file. Every one that was made must be ended, or the file never is. */
export interface Ref {
  readonly id: number
  data: object
  end: (bytes?: Uint8Array) => void
}

/** pdfkit leaves out how many bookmarks lie below one that is closed; PDF asks for it. */
export interface Outline {
  readonly outlineData: { Count?: number }
  readonly addItem: (title: string, options?: { readonly expanded: boolean }) => Outline
}

export interface PdfKitFont {
  readonly id: string
  readonly font: FontFile
  readonly subset: { readonly glyphs: number[]; encode: () => Uint8Array }
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly ref: () => Ref
  readonly finalize: () => void
}

/** A font as fontkit reads it. */
export interface FontFile {
  readonly unitsPerEm: number
  readonly getGlyph: (id: number) => FontGlyph
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly glyphForCodePoint: (codePoint: number) => FontGlyph
}

export interface FontGlyph {
  readonly id: number
  readonly advanceWidth: number
  readonly path: { readonly commands: readonly PathCommand[] }
}

/** A step of an outline, in units of the font; y grows upwards. */
export interface PathCommand {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
  readonly args: readonly number[]
}
