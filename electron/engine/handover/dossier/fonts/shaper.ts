import { readFileSync } from 'node:fs'
import type { Font } from 'harfbuzzjs'

/** HarfBuzz, the shaping engine of browsers: it joins, stacks and places the letters of a script by a font's rules. */
export type HarfBuzz = typeof import('harfbuzzjs')

/** Loaded when the first document is printed: the app starts without it. */
export const loadHarfBuzz = (): Promise<HarfBuzz> => import('harfbuzzjs')

/** A glyph where it is drawn. Lengths are in units of the font; the pen moves by `xAdvance` after it. */
export interface Glyph {
  readonly id: number
  /** UTF-16 offset of the first character that it is, or helps to show. */
  readonly cluster: number
  readonly xAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

export interface Setting {
  readonly rightToLeft: boolean
  /** What the text follows and is followed by without a gap: letters join across it. */
  readonly before: string
  readonly after: string
}

/** One font file as HarfBuzz reads it. */
export class Shaper {
  readonly #harfbuzz: HarfBuzz
  readonly #font: Font

  constructor(harfbuzz: HarfBuzz, path: string) {
    this.#harfbuzz = harfbuzz
    this.#font = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytesOf(path))))
  }

  /** Glyphs of text of one script and direction, from left to right as they are seen. */
  shape(text: string, { rightToLeft, before, after }: Setting): readonly Glyph[] {
    const { Buffer: Run, Direction, shape } = this.#harfbuzz
    const run = new Run()
    run.addText(before + text + after, before.length, text.length)
    run.guessSegmentProperties()
    run.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
    shape(this.#font, run)
    return run.getGlyphInfosAndPositions().map(({ codepoint, cluster, xAdvance, xOffset, yOffset }) => ({
      id: codepoint,
      cluster: cluster - before.length,
      xAdvance: xAdvance ?? 0,
      xOffset: xOffset ?? 0,
      yOffset: yOffset ?? 0,
    }))
  }
}

function bytesOf(path: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(path)
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer
}
