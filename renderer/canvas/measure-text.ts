import { onCopy } from '#renderer/state/case-store.ts'

// labels of a case that is locked or closed
onCopy(state => {
  if (!state) forgetWidths()
})

let context: OffscreenCanvasRenderingContext2D | null = null
const widths = new Map<string, number>()
/** Forgets old texts, so that a long session stays small. */
const mostKept = 50_000

/** Width in board units. Measured once per text and font. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) return text.length * 7
  context.font = font
  const width = context.measureText(text).width
  if (widths.size > mostKept) widths.clear()
  widths.set(key, width)
  return width
}

/** Widths measured in a font that was not loaded yet are wrong. */
export function forgetWidths(): void {
  widths.clear()
}

/** The text, or as much of its start as fits, with an ellipsis. */
export function fitText(text: string, font: string, widest: number): string {
  if (textWidth(text, font) <= widest) return text
  let [low, high] = [1, text.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (textWidth(`${text.slice(0, middle).trimEnd()}…`, font) <= widest) low = middle
    else high = middle - 1
  }
  return `${text.slice(0, low).trimEnd()}…`
}

/** The text in one line or two of about the same width, broken between words where there are any. */
export function wrapText(text: string, font: string, widest: number): readonly string[] {
  if (textWidth(text, font) <= widest) return [text]
  const words = text.split(' ')
  let best: readonly [string, string] | null = null
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')] as const
    if (textWidth(lines[0], font) > widest) break
    if (!best || longer(lines, font) < longer(best, font)) best = lines
  }
  return best ? best.map(line => fitText(line, font, widest)) : [fitText(text, font, widest)]
}

const longer = ([a, b]: readonly [string, string], font: string) => Math.max(textWidth(a, font), textWidth(b, font))
