import type { Dictionary, Objects, Value } from './objects.ts'
import { words } from './objects.ts'

/** A piece of content: of which page and number, whether it is none that is read, and what it says. */
export interface Piece {
  readonly page: string
  /** Undefined of an artifact. */
  readonly number: number | undefined
  text: string
}

const token = /<<|>>|\[|\]|<[\da-fA-F\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g
const shows = new Set(['Tj', 'TJ', 'f', 'F', 'f*', 'S', 's', 'B', 'b', 'Do', 'sh', 'EI', "'", '"'])

/** A page's content in pieces, and what is wrong with it. */
export function piecesOf(objects: Objects, page: string, complain: (why: string) => void): readonly Piece[] {
  const { Contents, Resources } = entriesOf(objects.dictionary(page))
  const fonts = fontsOf(objects, objects.dictionary(Resources))
  const marked = markedContent(page, complain)
  const graphics = graphicsState(complain)
  let font: Font | undefined
  for (const { operator, operands } of operations(objects.stream(Contents).toString('latin1'))) {
    if (operator === 'BDC' || operator === 'BMC') marked.begin(operands, graphics.inText())
    else if (operator === 'EMC') marked.end()
    else if (operator === 'Tf') font = fonts.get(operands.at(-2) ?? '')
    else graphics.take(operator)
    if (!shows.has(operator)) continue
    const piece = marked.innermost()
    if (!piece) complain(`${operator} outside all marked content`)
    else if (operator === 'Tj') say(piece, operands.at(-1) ?? '', font, complain)
  }
  return marked.pieces()
}

/** The operators of a content stream, each with what stands before it. */
function* operations(content: string) {
  let operands: string[] = []
  for (const [each] of content.matchAll(token)) {
    if (!/^[A-Za-z'"*]+$/.test(each) || each === 'true' || each === 'false') operands.push(each)
    else {
      yield { operator: each, operands }
      operands = []
    }
  }
}

/** Pieces between a mark and its end, which must not lie in one another. */
function markedContent(page: string, complain: (why: string) => void) {
  const pieces: (Piece & { readonly actual: string | undefined })[] = []
  const open: (typeof pieces)[number][] = []
  return {
    begin: (operands: readonly string[], inText: boolean) => {
      if (inText) complain('content is marked inside a text object')
      const properties = operands.join(' ')
      const number = /\/MCID (\d+)/.exec(properties)?.[1]
      const isArtifact = operands[0] === '/Artifact'
      if (open.length > 0) complain(`${properties} inside other content`)
      if (number === undefined && !isArtifact) complain(`${properties} is neither in the structure nor an artifact`)
      const at = number === undefined ? undefined : Number(number)
      const piece = { page, number: at, text: '', actual: actualText(properties) }
      pieces.push(piece)
      open.push(piece)
    },
    end: () => {
      if (open.length === 0) complain('more ends than beginnings')
      open.pop()
    },
    innermost: () => open.at(-1),
    pieces: (): readonly Piece[] => {
      if (open.length > 0) complain('marked content does not end')
      for (const piece of pieces) piece.text = piece.actual ?? piece.text
      return pieces
    },
  }
}

/** Whether a text object is open, and how deep states are saved: PDF/A allows 28. */
function graphicsState(complain: (why: string) => void) {
  let inText = false
  let saved = 0
  return {
    inText: () => inText,
    take: (operator: string) => {
      if (operator === 'BT' || operator === 'ET') inText = operator === 'BT'
      if (operator === 'q') saved++
      if (operator === 'Q') saved--
      if (saved > 28) complain('states are nested deeper than 28')
    },
  }
}

function say(piece: Piece, hex: string, font: Font | undefined, complain: (why: string) => void): void {
  if (!font) {
    complain('text without a font')
    return
  }
  for (const [code] of hex.matchAll(/[\da-f]{4}/gi)) {
    const number = Number.parseInt(code, 16)
    const text = font.unicode.get(number)
    if (number === 0) complain('the sign for a missing character is printed')
    if (text === undefined) complain(`${font.name} has no Unicode for ${code}`)
    else if (/[\0\uFEFF\uFFFE]/.test(text)) complain(`${font.name} gives U+0000, U+FEFF or U+FFFE for ${code}`)
    else if (/\p{Co}/u.test(text) && (piece as { actual?: string }).actual === undefined)
      complain(`private character ${text} without its text`)
    piece.text += text ?? ''
  }
}

function actualText(properties: string): string | undefined {
  const found = /\/ActualText (?:<([\da-f]*)>|\(((?:\\.|[^\\)])*)\))/i.exec(properties)
  if (!found) return undefined
  if (found[1] === undefined) return (found[2] ?? '').replace(/\\(.)/g, '$1')
  return utf16(found[1].replace(/^feff/i, ''))
}

const utf16 = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map(code => String.fromCharCode(Number.parseInt(code, 16))).join('')

interface Font {
  readonly name: string
  readonly unicode: ReadonlyMap<number, string>
}

function fontsOf(objects: Objects, resources: Dictionary): ReadonlyMap<string, Font> {
  const fonts = Object.entries(objects.dictionary(resources['/Font']))
  return new Map(fonts.map(([name, pointer]) => [name, fontAt(objects, pointer)]))
}

function fontAt(objects: Objects, pointer: Value | undefined): Font {
  const font = objects.dictionary(pointer)
  const cmap = objects.stream(font['/ToUnicode']).toString('latin1')
  const unicode = new Map<number, string>()
  for (const [, first = '', list = ''] of cmap.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/gi)) {
    let code = Number.parseInt(first, 16)
    for (const [, hex = ''] of list.matchAll(/<([\da-f ]*)>/gi)) unicode.set(code++, utf16(hex.replaceAll(' ', '')))
  }
  return { name: words(font['/BaseFont']), unicode }
}

const entriesOf = (page: Dictionary) => ({ Contents: page['/Contents'], Resources: page['/Resources'] })
