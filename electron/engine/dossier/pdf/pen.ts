import type { Line, Placed, PlacedOrnament } from './line.ts'

/** Operators of a content stream, in points; y grows downwards (pdfkit turns the page over when it begins one). */
export const number = (value: number) => `${Math.round(value * 100) / 100}`

const colors = new Map<string, string>()

/** `#rrggbb` as three numbers; the file's output intent says they are sRGB. Anything else is black. */
function rgb(color: string): string {
  const known = colors.get(color)
  if (known) return known
  const [red = '00', green = '00', blue = '00'] = /^#[\da-f]{6}$/i.test(color)
    ? (color.slice(1).match(/../g) ?? [])
    : []
  const made = [red, green, blue]
    .map(part => `${Math.round((Number.parseInt(part, 16) / 255) * 1000) / 1000}`)
    .join(' ')
  colors.set(color, made)
  return made
}

export const fill = (color: string) => `${rgb(color)} rg`
export const stroke = (color: string, width: number) => `${rgb(color)} RG ${number(width)} w`

export const rule = (x1: number, y1: number, x2: number, y2: number, color: string, width: number) =>
  `${stroke(color, width)} ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`

export const box = (x: number, y: number, width: number, height: number, color: string) =>
  `${fill(color)} ${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`

/** A line of print with its baseline at `y`. */
export function print(line: Line, x: number, y: number): string {
  const operators = ['BT']
  let last = ''
  for (const placed of line.placed) {
    const { piece, look } = placed
    const set = `/${piece.font.id} ${number(sizeOf(placed))} Tf ${fill(look.color)}`
    if (set !== last) operators.push(set)
    last = set
    operators.push(shown(placed, x, y))
  }
  operators.push('ET')
  for (const ornament of line.ornaments) operators.push(drawn(ornament, x, y))
  for (const { x: from, width, look } of line.placed) {
    const height = y - look.size * 0.3
    if (look.struck) operators.push(rule(x + from, height, x + from + width, height, look.color, look.size / 14))
  }
  return operators.join('\n')
}

/**
 * What is read after right-to-left letters and stands at their right is printed larger by a hundredth of a point:
 * readers of the file end a word where the size changes, and would turn both round together.
 */
const sizeOf = ({ look, behind }: Placed) => (behind ? look.size + 0.01 : look.size)

function shown({ piece, x: from, look }: Placed, x: number, y: number): string {
  const [right, up] = piece.shift ?? [0, 0]
  const across = number(x + from + (right * look.size) / 1000)
  const down = number(y - look.rise - (up * look.size) / 1000)
  const glyphs = `${piece.hidden?.toFixed(3) ?? 1} 0 0 -1 ${across} ${down} Tm <${piece.codes}> Tj`
  const text = piece.hidden === undefined ? glyphs : `3 Tr ${glyphs} 0 Tr`
  return piece.means === undefined ? text : `/Span <</ActualText <${utf16(piece.means)}>>> BDC\n${text}\nEMC`
}

function drawn({ ornament, x: from, look }: PlacedOrnament, x: number, y: number): string {
  const scale = look.size / 1000
  const place = `${number(x + from)} ${number(y - look.rise - ornament.up * scale)}`
  return `q ${fill(look.color)} ${scale.toFixed(5)} 0 0 ${(-scale).toFixed(5)} ${place} cm ${ornament.path} f Q`
}

function utf16(text: string): string {
  let hex = 'feff'
  for (let n = 0; n < text.length; n++) hex += text.charCodeAt(n).toString(16).padStart(4, '0')
  return hex
}
