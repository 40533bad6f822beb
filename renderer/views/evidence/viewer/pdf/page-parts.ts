import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { Part } from '../find/find-in.ts'
import { pageItems } from './page-text.ts'
import { partsOf } from './parts-of.ts'

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
    return partsOf(await pageItems(page))
  }
}
