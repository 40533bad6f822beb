/**
 * The parts of pdfkit we stand on, its inner ones included. Its own text layer shapes whole strings, maps a glyph to the
 * first character it was used for (so that Ω and Ω, or a space and a no-break space, come out of the file as the same)
 * and has no fallback; we choose glyphs ourselves and let pdfkit subset and embed fonts and write the file.
 */
export interface Kit {
  readonly page: KitPage
  readonly _root: { readonly data: { Pages: Ref } }
  _pageBuffer: KitPage[]
  _font: KitFont
  readonly _fontFamilies: Record<string, KitFont>
  readonly outline: Outline
  font: (path: string) => unknown
  addPage: () => unknown
  ref: (data: object) => Ref
  annotate: (x: number, y: number, width: number, height: number, options: object) => unknown
  readonly readableLength: number
  read: () => Uint8Array | null
  end: () => void
}

export interface KitPage {
  readonly dictionary: Ref
  readonly fonts: Record<string, Ref>
  readonly xobjects: Record<string, Ref>
  write: (bytes: Uint8Array) => unknown
  end: () => unknown
}

/** An object of the file. Every one that was made must be ended, or the file never is. */
export interface Ref {
  data: object
  end: (bytes?: Uint8Array) => void
}

/** pdfkit leaves out how many bookmarks lie below one that is closed; PDF asks for it. */
export interface Outline {
  readonly outlineData: { Count?: number }
  readonly addItem: (title: string, options?: { readonly expanded: boolean }) => Outline
}

export interface KitFont {
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
