import { leftwards } from './letter-order.ts'
import { type OperationCodes, type PageFont, type PageOperations, pageGlyphs } from './page-glyphs.ts'
import { type PageLetters, pageLetters } from './page-letters.ts'
import type { PageItem } from './page-words.ts'

/** A page of PDF.js, as far as it tells how its letters are drawn. */
export interface DrawnPage {
  readonly getOperatorList: (options: { readonly annotationMode: number }) => Promise<PageOperations>
  readonly commonObjs: { readonly get: (name: string) => unknown }
}

/** What of PDF.js belongs to it: the window and the engine load the library in their own ways. */
export interface PdfLibrary {
  readonly OPS: OperationCodes
  readonly normalizeUnicode: (text: string) => string
}

/** PDF.js's number for leaving remarks and forms out: their words are no items of the page. */
const withoutRemarks = 0

/** The letters of each item, as `pageLetters` tells them; of none where the page cannot be drawn. */
export async function drawnLetters(
  page: DrawnPage,
  items: readonly PageItem[],
  { OPS, normalizeUnicode }: PdfLibrary,
): Promise<readonly (PageLetters | undefined)[]> {
  const fontOf = (name: string) => page.commonObjs.get(name) as PageFont
  try {
    const operations = await page.getOperatorList({ annotationMode: withoutRemarks })
    return pageLetters(items, pageGlyphs(operations, OPS, fontOf), normalizeUnicode)
  } catch {
    return items.map(() => undefined)
  }
}

/** The items with their letters in reading order; pages without any letter that is written to the left have it already. */
export async function inReadingOrder<Item extends PageItem>(
  page: DrawnPage,
  items: readonly Item[],
  library: PdfLibrary,
): Promise<readonly Item[]> {
  if (!items.some(({ str }) => leftwards.test(str))) return items
  const letters = await drawnLetters(page, items, library)
  return items.map((item, at) => ({ ...item, str: letters[at]?.text ?? item.str }))
}
