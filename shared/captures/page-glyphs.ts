/** The operations that draw a page, as PDF.js tells them. */
export interface PageOperations {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** PDF.js's numbers for the operations that place text. */
export type OperationCodes = Readonly<Record<(typeof placing)[number], number>>

/** What of a font places its glyphs: size of its units (0.001 in most), and whether it is written downwards. */
export interface PageFont {
  readonly fontMatrix?: readonly number[] | null
  readonly vertical?: boolean
}

/** A glyph as a page draws it: the letters it stands for, and where on the baseline it begins and ends, in points. */
export interface PageGlyph {
  readonly text: string
  readonly from: Point
  readonly to: Point
}

export type Point = readonly [x: number, y: number]
type Matrix = readonly [number, number, number, number, number, number]

/** What PDF.js calls a glyph; between them stand numbers, by which the next is moved back. */
interface Shown {
  readonly unicode: string
  /** In the font's units. */
  readonly width: number
  readonly isSpace: boolean
}

const placing = [
  'save',
  'restore',
  'transform',
  'paintFormXObjectBegin',
  'paintFormXObjectEnd',
  'setGState',
  'beginText',
  'setFont',
  'setCharSpacing',
  'setWordSpacing',
  'setHScale',
  'setLeading',
  'setTextRise',
  'moveText',
  'setLeadingMoveText',
  'setTextMatrix',
  'nextLine',
  'showText',
] as const

/** The text state of PDF 32000-1, 9.3, and where the next glyph is drawn. */
interface Pen {
  readonly page: Matrix
  readonly line: Matrix
  readonly text: Matrix
  readonly font: PageFont
  readonly size: number
  readonly letterSpacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
}

const unmoved: Matrix = [1, 0, 0, 1, 0, 0]
const atRest: Pen = {
  page: unmoved,
  line: unmoved,
  text: unmoved,
  font: {},
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
}

/** The glyphs of a page in the order they are drawn; those of fonts that are written downwards are left out. */
export function pageGlyphs(
  { fnArray, argsArray }: PageOperations,
  codes: OperationCodes,
  fontOf: (name: string) => PageFont,
): readonly PageGlyph[] {
  const names = new Map(placing.map(name => [codes[name], name]))
  const glyphs: PageGlyph[] = []
  const kept: Pen[] = []
  let pen = atRest
  for (const [at, code] of fnArray.entries()) {
    const name = names.get(code)
    const args = argsArray[at]
    if (name === 'save' || name === 'paintFormXObjectBegin') kept.push(pen)
    if (name === 'restore' || name === 'paintFormXObjectEnd') pen = kept.pop() ?? pen
    else if (name === 'showText') pen = show(pen, (args as [readonly (Shown | number)[]])[0], glyphs)
    else if (name) pen = moved(pen, name, args, fontOf)
  }
  return glyphs
}

function moved(pen: Pen, name: (typeof placing)[number], args: unknown, fontOf: (name: string) => PageFont): Pen {
  const [x = 0, y = 0] = (Array.isArray(args) ? args : []) as number[]
  switch (name) {
    case 'transform':
      return { ...pen, page: times(pen.page, args as Matrix) }
    case 'paintFormXObjectBegin': {
      const [own] = args as [Matrix | null]
      return own ? { ...pen, page: times(pen.page, own) } : pen
    }
    case 'setGState': {
      const fonts = (args as [[string, unknown][]])[0].filter(([key]) => key === 'Font')
      return fonts.reduce((now, [, font]) => withFont(now, font, fontOf), pen)
    }
    case 'beginText':
      return { ...pen, line: unmoved, text: unmoved }
    case 'setFont':
      return withFont(pen, args, fontOf)
    case 'setCharSpacing':
      return { ...pen, letterSpacing: x }
    case 'setWordSpacing':
      return { ...pen, wordSpacing: x }
    case 'setHScale':
      return { ...pen, stretch: x / 100 }
    case 'setLeading':
      return { ...pen, leading: x }
    case 'setTextRise':
      return { ...pen, rise: x }
    case 'moveText':
      return onLine(pen, times(pen.line, [1, 0, 0, 1, x, y]))
    case 'setLeadingMoveText':
      return onLine({ ...pen, leading: -y }, times(pen.line, [1, 0, 0, 1, x, y]))
    case 'nextLine':
      return onLine(pen, times(pen.line, [1, 0, 0, 1, 0, -pen.leading]))
    case 'setTextMatrix':
      return onLine(pen, Array.from((args as [Matrix])[0]) as unknown as Matrix)
    default:
      return pen
  }
}

function withFont(pen: Pen, named: unknown, fontOf: (name: string) => PageFont): Pen {
  const [name, size] = named as [string, number]
  return { ...pen, font: fontOf(name), size }
}

const onLine = (pen: Pen, line: Matrix): Pen => ({ ...pen, line, text: line })

function show(pen: Pen, shown: readonly (Shown | number)[], glyphs: PageGlyph[]): Pen {
  if (pen.font.vertical) return pen
  const { size, stretch, letterSpacing, wordSpacing } = pen
  const unit = (pen.font.fontMatrix?.[0] ?? 0.001) * size
  let { text } = pen
  const move = (by: number) => {
    text = times(text, [1, 0, 0, 1, by * stretch, 0])
  }
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      move((-glyph * size) / 1000)
      continue
    }
    const from = placeOf({ ...pen, text })
    move(glyph.width * unit)
    glyphs.push({ text: glyph.unicode, from, to: placeOf({ ...pen, text }) })
    move(letterSpacing + (glyph.isSpace ? wordSpacing : 0))
  }
  return { ...pen, text }
}

function placeOf({ page, text, rise }: Pen): Point {
  const [, , c, d, e, f] = times(page, text)
  return [c * rise + e, d * rise + f]
}

/** First by `inner`, then by `outer`. */
function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
