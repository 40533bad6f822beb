import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Part } from '../find/find-in.ts'

/** The words of the pages of a document, each read once, in the stretches that lie over its picture. */
export class PageParts {
  readonly #document: PDFDocumentProxy
  readonly #read = new Map<number, Promise<readonly Part[]>>()

  constructor(document: PDFDocumentProxy) {
    this.#document = document
  }

  /** Of a page that cannot be read there are none. */
  of(number: number): Promise<readonly Part[]> {
    const read = this.#read.get(number) ?? this.#take(number).catch(() => [])
    this.#read.set(number, read)
    return read
  }

  async #take(number: number): Promise<readonly Part[]> {
    const page = await this.#document.getPage(number)
    const { items } = await page.getTextContent()
    return items.flatMap((item, at) => {
      if (!('str' in item)) return []
      const next = items[at + 1]
      // A line may end with an item that shows nothing of its own.
      const ends = item.hasEOL || (next !== undefined && 'str' in next && next.str === '' && next.hasEOL)
      return item.str === '' ? [] : [{ text: item.str, ends }]
    })
  }
}
