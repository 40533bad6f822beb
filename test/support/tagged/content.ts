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
  const content = objects.stream(Contents).toString('latin1')
  const pieces: Piece[] = []
  const open: (Piece | undefined)[] = []
  let operands: string[] = []
  let inText = false
  let saved = 0
  let font: Font | undefined
  for (const [each] of content.matchAll(token)) {
    if (!/^[A-Za-z'"*]+$/.test(each) || each === 'true' || each === 'false') {
      operands.push(each)
      continue
    }
    if (each === 'BDC' || each === 'BMC') {
      if (inText) complain('content is marked inside a text object')
      const properties = operands.join(' ')
      const number = /\/MCID (\d+)/.exec(properties)?.[1]
      const isArtifact = operands[0] === '/Artifact'
      if (open.some(Boolean)) complain(`${properties} inside other content`)
      if (number === undefined && !isArtifact) complain(`${properties} is neither in the structure nor an artifact`)
      const piece = {
        page,
        number: number === undefined ? undefined : Number(number),
        text: '',
        actual: actualText(properties),
      }
      pieces.push(piece)
      open.push(piece)
    } else if (each === 'EMC') {
      if (open.length === 0) complain('more ends than beginnings')
      open.pop()
    } else if (each === 'BT' || each === 'ET') inText = each === 'BT'
    else if (each === 'q') saved++
    else if (each === 'Q') saved--
    else if (each === 'Tf') font = fonts.get(operands.at(-2) ?? '')
    if (saved > 28) complain('states are nested deeper than 28')
    if (shows.has(each)) {
      const piece = open.at(-1)
      if (!piece) complain(`${each} outside all marked content`)
      else if (each === 'Tj') say(piece, operands.at(-1) ?? '', font, complain)
    }
    operands = []
  }
  if (open.length > 0) complain('marked content does not end')
  for (const piece of pieces) {
    const { actual } = piece as { actual?: string }
    if (actual !== undefined) piece.text = actual
  }
  return pieces
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
