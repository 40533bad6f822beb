import type { Line, Part, Placed, PlacedOrnament } from './line.ts'
import { textString } from './objects.ts'

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

/** A line of print with its baseline at `y`, outside the structure of a file. */
export const print = (line: Line, x: number, y: number): string =>
  line.parts
    .flatMap(part => printed(part, x, y))
    .map(({ means, operators }) => (means === undefined ? operators : `${meant(means)}\n${operators}\nEMC`))
    .join('\n')

/** What begins content that is read as something else than its letters. `more`: further entries. */
export const meant = (text: string, more = '') => `/Span <<${more}/ActualText ${textString(text)}>> BDC`

/** Operators for letters that mean what they show, or else something else together. */
export interface Printed {
  readonly operators: string
  readonly means?: string | undefined
}

/** A part of a line that begins at `x`. */
export function printed(part: Part, x: number, y: number): readonly Printed[] {
  const stretches: { means: string | undefined; placed: Placed[] }[] = []
  for (const placed of part.placed) {
    const { means } = placed.piece
    const last = stretches.at(-1)
    // Further letters of what means something together mean nothing by themselves.
    if (last && (means === last.means || (means === '' && last.means !== undefined))) last.placed.push(placed)
    else stretches.push({ means, placed: [placed] })
  }
  return stretches.map(({ means, placed }, n) => ({
    means,
    operators: printPlaced(placed, n === 0 ? part.ornaments : [], x, y),
  }))
}

function printPlaced(placed: readonly Placed[], ornaments: readonly PlacedOrnament[], x: number, y: number): string {
  const operators = ['BT']
  let last = ''
  for (const each of placed) {
    const { piece, look } = each
    const set = `/${piece.font.id} ${number(sizeOf(each))} Tf ${fill(look.color)}`
    if (set !== last) operators.push(set)
    last = set
    operators.push(shown(each, x, y))
  }
  operators.push('ET')
  for (const ornament of ornaments) operators.push(drawn(ornament, x, y))
  for (const { x: from, width, look } of placed) {
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
  return piece.hidden === undefined ? glyphs : `3 Tr ${glyphs} 0 Tr`
}

function drawn({ ornament, x: from, look }: PlacedOrnament, x: number, y: number): string {
  const scale = look.size / 1000
  const place = `${number(x + from)} ${number(y - look.rise - ornament.up * scale)}`
  return `q ${fill(look.color)} ${scale.toFixed(5)} 0 0 ${(-scale).toFixed(5)} ${place} cm ${ornament.path} f Q`
}
