import { normalizeUnicode, OPS, type PDFPageProxy, type TextLayer } from 'pdfjs-dist'
import { drawnLetters, inReadingOrder } from '#shared/captures/drawn-letters.ts'
import { leftwards } from '#shared/captures/letter-order.ts'
import type { Part } from '../find/find-in.ts'
import { partsOf } from './parts-of.ts'
import { type Measure, splitItem } from './split-item.ts'

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>
type Item = Extract<TextContent['items'][number], { str: string }>

const library = { OPS, normalizeUnicode }

/** The words of a page, in reading order, in the items in which they are drawn. */
export async function pageItems(page: PDFPageProxy): Promise<readonly Item[]> {
  return inReadingOrder(page, wordsIn(await page.getTextContent()), library)
}

/** The text of a page as it is to be laid over its picture. */
export interface PageText {
  readonly content: TextContent
  /** One for each piece with words. */
  readonly parts: readonly Part[]
  /** Fits to their places what the text layer leaves as wide as the browser sets it: pieces of one letter. */
  readonly stretchLetters: (layer: TextLayer) => void
}

/** The text of a page in pieces that lie over its picture as they are drawn. */
export async function pageText(page: PDFPageProxy): Promise<PageText> {
  const content = await page.getTextContent()
  const items = wordsIn(content)
  const isPlaced = items.every(({ str }) => str.trim() === '') || isScan(page)
  const letters =
    isPlaced && !items.some(({ str }) => leftwards.test(str)) ? [] : await drawnLetters(page, items, library)
  const measures = new Map(Object.entries(content.styles).map(([font, style]) => [font, measureIn(style.fontFamily)]))
  const split = items.map((item, at) => {
    const [drawn, measure] = [letters[at], measures.get(item.fontName)]
    return drawn && measure ? splitItem(item, drawn, measure) : [item]
  })
  const pieces = split.flat()
  const stretchLetters = ({ textDivs }: TextLayer) => {
    for (const [at, piece] of pieces.entries()) {
      const height = Math.hypot(piece.transform[2], piece.transform[3])
      const width = (measures.get(piece.fontName)?.(piece.str) ?? 0) * height
      if (piece.str.length === 1 && piece.width > 0 && width > 0)
        textDivs[at]?.style.setProperty('--scale-x', `${piece.width / width}`)
    }
  }
  return { content: { ...content, items: pieces }, parts: partsOfPieces(items, split), stretchLetters }
}

/** The pieces of an item follow one another without a gap, however far apart its letters are set. */
function partsOfPieces(items: readonly Item[], split: readonly (readonly Item[])[]): readonly Part[] {
  const shown = split.filter((_, at) => items[at]?.str !== '')
  return partsOf(items).flatMap((part, nth) =>
    (shown[nth] ?? []).map(({ str }, at, { length }) =>
      at === length - 1 ? { ...part, text: str } : { text: str, ends: false },
    ),
  )
}

/**
 * Whether a page that was drawn is a picture, in which case what lies over it was placed word by word; to be told its
 * operations again, all its pictures would be decoded and held a second time.
 */
function isScan(page: PDFPageProxy): boolean {
  const pictures: Iterable<readonly unknown[]> = page.objs
  return [...pictures].some(([, picture]) => {
    const { width = 0, height = 0 } = (picture ?? {}) as { readonly width?: number; readonly height?: number }
    return width * height > 1_000_000
  })
}

const wordsIn = ({ items }: TextContent) => items.filter(item => 'str' in item)

/** As the text layer of PDF.js will set the words, in parts of the letters' height. */
function measureIn(family: string): Measure {
  const context = new OffscreenCanvas(1, 1).getContext('2d')
  if (!context) throw new Error('There is nothing to measure text on.')
  context.font = `100px ${family}`
  const known = new Map<string, number>()
  return words => {
    const width = known.get(words) ?? context.measureText(words).width / 100
    known.set(words, width)
    return width
  }
}
