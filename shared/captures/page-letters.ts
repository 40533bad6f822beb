import { levelsOf, seenOrder } from './letter-order.ts'
import type { PageGlyph } from './page-glyphs.ts'
import type { PageItem } from './page-words.ts'

/** The words of an item in reading order, and where each of their UTF-16 units is drawn. */
export interface PageLetters {
  readonly text: string
  /** Along the item's baseline, in points from its beginning. */
  readonly places: readonly Extent[]
  /** Odd where a unit belongs to what is written to the left (UAX 9). */
  readonly levels: readonly number[]
}

export interface Extent {
  readonly from: number
  readonly to: number
}

/** One unit of what a glyph stands for, as it is seen from the left. */
interface Unit extends Extent {
  readonly letter: string
}

/** How far a glyph may begin from where its item does, in points: PDF.js tells some places in single precision. */
const near = 0.05

/**
 * For each item of a page the letters it was made of; undefined where that cannot be known, as where the order in which
 * PDF.js turned them is not the algorithm's. `normalize` is what PDF.js does to the letters of a glyph.
 *
 * PDF.js turns what is written to the left letter by letter, so that a glyph of several letters, as Arabic lam-alef is
 * drawn, has them in the wrong order there; here they are in the right one.
 */
export function pageLetters(
  items: readonly PageItem[],
  glyphs: readonly PageGlyph[],
  normalize: (text: string) => string,
): readonly (PageLetters | undefined)[] {
  const drawn = glyphs
    .map(glyph => ({ ...glyph, text: normalize(glyph.text) }))
    .filter(({ text }) => !/^(?:\s*|\p{Cf})$/u.test(text))
  let next = 0
  return items.map(item => {
    const wanted = item.str.replace(/\s/g, '').length
    if (wanted === 0 || item.dir === 'ttb') return undefined
    const ahead = drawn.slice(next, next + 2_000).findIndex(glyph => beginsAt(item, glyph))
    if (ahead < 0) return undefined
    const first = next + ahead
    let [last, length] = [first, 0]
    while (length < wanted && last < drawn.length) length += drawn[last++]?.text.replace(/\s/g, '').length ?? 0
    if (length !== wanted) return undefined
    next = last
    return lettersOf(item, drawn.slice(first, last))
  })
}

function beginsAt({ transform: [, , , , x = 0, y = 0] }: PageItem, { from }: PageGlyph): boolean {
  return Math.abs(from[0] - x) < near && Math.abs(from[1] - y) < near
}

function lettersOf(item: PageItem, glyphs: readonly PageGlyph[]): PageLetters | undefined {
  const units = glyphs.flatMap(glyph => unitsOf(item, glyph))
  const levels = levelsOf(item.str, item.dir === 'rtl' ? 1 : 0)
  const order = seenOrder(levels)
  const letters = order.filter(at => /\S/.test(item.str[at] ?? ''))
  if (letters.some((at, nth) => item.str[at] !== units[nth]?.letter)) return undefined
  const places: Extent[] = Array(item.str.length)
  for (const [nth, at] of letters.entries()) places[at] = units[nth] as Unit
  const text = item.str.split('')
  let seen = 0
  for (const { text: own } of glyphs) {
    const after = seen + own.replace(/\s/g, '').length
    const turned = letters.slice(seen, after).filter(at => (levels[at] ?? 0) % 2 === 1)
    if (turned.length > 1) turnBack(turned, own, text)
    seen = after
  }
  fillBlanks(order, places)
  return { text: text.join(''), places, levels }
}

/** The letters of a glyph share its width evenly. */
function unitsOf({ transform }: PageItem, glyph: PageGlyph): readonly Unit[] {
  const [a = 1, b = 0, , , x = 0, y = 0] = transform
  const size = Math.hypot(a, b) || 1
  const along = ([px, py]: readonly [number, number]) => ((px - x) * a + (py - y) * b) / size
  const [from, to] = [along(glyph.from), along(glyph.to)]
  const letters = glyph.text.replace(/\s/g, '').split('')
  const share = (to - from) / letters.length
  return letters.map((letter, nth) => ({ letter, from: from + nth * share, to: from + (nth + 1) * share }))
}

/** Nothing joins alef to a following lam in one glyph: where a font says so, it tells lam-alef from the left. */
const alefLam = /^[\u0622\u0623\u0625\u0627\u0671]\u0644$/

function turnBack(at: readonly number[], glyph: string, text: string[]): void {
  const reading = alefLam.test(glyph) ? glyph.split('').reverse() : glyph.replace(/\s/g, '').split('')
  const inOrder = [...at].sort((a, b) => a - b)
  for (const [nth, place] of inOrder.entries()) text[place] = reading[nth] ?? ''
}

/** A blank reaches from what is seen before it to what is seen after it. */
function fillBlanks(order: readonly number[], places: Extent[]): void {
  let before = 0
  let blanks: number[] = []
  for (const at of order) {
    const own = places[at]
    if (!own) {
      blanks.push(at)
      continue
    }
    for (const blank of blanks) places[blank] = { from: before, to: own.from }
    blanks = []
    before = own.to
  }
  for (const blank of blanks) places[blank] = { from: before, to: before }
}
