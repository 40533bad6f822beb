import bidiFactory from 'bidi-js'

/** The Unicode Bidirectional Algorithm (UAX #9). */
const bidi = bidiFactory()

/** Text that stands by itself or is put into a sentence: `apart`, it takes no part in its surroundings' direction. */
export interface Part {
  readonly text: string
  readonly apart?: boolean | undefined
}

/** One number a UTF-16 unit of the part: odd levels run right to left. */
export interface Directions {
  readonly levels: Uint8Array
  /** 0 or 1: the level of the paragraph, by its first strong letter. */
  readonly base: Uint8Array
  /** Of what stands apart: the level of its edges, which keep it from running together with its neighbours. */
  readonly edge?: number
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Is there anything that runs right to left? */
export const runsRightToLeft = (text: string): boolean => rightToLeft.test(text)

const firstStrongIsolate = '\u2068'
const popIsolate = '\u2069'

/**
 * Levels of each part of a text whose parts follow each other. A line break ends a paragraph, and each paragraph has
 * its own direction, as HTML's `dir=auto` gives it.
 */
export function directionsOf(parts: readonly Part[]): readonly Directions[] {
  const marked = parts.map(({ text, apart }) => (apart ? apartInside(unitwise(text)) : unitwise(text))).join('')
  const levels = new Uint8Array(marked.length)
  const base = new Uint8Array(marked.length)
  for (let from = 0; from < marked.length; ) {
    const end = marked.indexOf('\n', from)
    const to = end < 0 ? marked.length : end + 1
    const paragraph = marked.slice(from, to)
    const level = baseOf(paragraph)
    base.fill(level, from, to)
    levels.set(bidi.getEmbeddingLevels(paragraph, level ? 'rtl' : 'ltr').levels, from)
    from = to
  }
  return sharedOut(parts, marked, levels, base)
}

/** Blanks at its ends part it from its neighbours, and stand where these are: inside they would change sides with it. */
const apartInside = (text: string) => text.split('\n').map(isolatedWithin).join('\n')

/** The library reads UTF-16 units: signs beyond the first plane are neutral, and letters there run their own way. */
const unitwise = (text: string) =>
  text.replace(/[\u{10000}-\u{10ffff}]/gu, sign =>
    rightToLeft.test(sign) ? 'אא' : /[\p{L}\p{N}\p{M}]/u.test(sign) ? 'aa' : '\ufffc\ufffc',
  )

/** Level of a paragraph: 1 where its first strong letter runs right to left, inside what stands apart too. */
function baseOf(paragraph: string): 0 | 1 {
  for (const letter of paragraph) {
    const type = bidi.getBidiCharTypeName(letter)
    if (type === 'L') return 0
    if (type === 'R' || type === 'AL') return 1
  }
  return 0
}

function sharedOut(
  parts: readonly Part[],
  marked: string,
  levels: Uint8Array,
  base: Uint8Array,
): readonly Directions[] {
  let at = 0
  return parts.map(({ text, apart }) => {
    const edge = apart ? { edge: levels[at + (marked[at] === popIsolate ? 1 : 0)] ?? 0 } : {}
    const own = { levels: new Uint8Array(text.length), base: new Uint8Array(text.length), ...edge }
    for (let n = 0; n < text.length; n++) {
      while (marked[at] === firstStrongIsolate || marked[at] === popIsolate) at++
      own.levels[n] = levels[at] ?? 0
      own.base[n] = base[at] ?? 0
      at++
    }
    return own
  })
}

/** Text of one direction, in the order it is read. */
export interface Directed {
  readonly text: string
  readonly rightToLeft: boolean
}

/** Text cut where its direction changes. `levels`: one a UTF-16 unit, where the text is part of a longer one. */
export function directed(text: string, levels?: Uint8Array): readonly Directed[] {
  if (!levels && !runsRightToLeft(text)) return [{ text, rightToLeft: false }]
  const own = levels ?? directionsOf([{ text }])[0]?.levels ?? new Uint8Array(text.length)
  const pieces: Directed[] = []
  let from = 0
  for (let n = 1; n <= text.length; n++) {
    const odd = (own[n - 1] ?? 0) % 2
    if (n < text.length && (own[n] ?? 0) % 2 === odd) continue
    pieces.push({ text: text.slice(from, n), rightToLeft: odd === 1 })
    from = n
  }
  return pieces
}

/** Does a paragraph begin with a letter that runs right to left, whatever signs and figures stand before it? */
export const beginsRightToLeft = (paragraph: string): boolean => runsRightToLeft(paragraph) && baseOf(paragraph) === 1

/** Of what stands in a line, from left to right as it is seen (rule L2). `level` of each is that of UAX #9. */
export function inVisualOrder<Item extends { readonly level: number }>(items: readonly Item[]): readonly Item[] {
  const highest = items.reduce((most, { level }) => Math.max(most, level), 0)
  if (highest === 0) return items
  const order = [...items]
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = to
    }
  }
  return order
}

/** The blanks at the ends of a line part it from what stands beside it. */
function isolatedWithin(line: string): string {
  const words = line.trim()
  const before = line.length - line.trimStart().length
  return line.slice(0, before) + firstStrongIsolate + words + popIsolate + line.slice(before + words.length)
}
