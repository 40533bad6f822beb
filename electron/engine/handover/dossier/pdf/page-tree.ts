import type { PdfKit, PdfKitPage, Ref } from '../fonts/pdf-kit.ts'

/** PDF 1.4 allows 8,191 entries in an array, and the list of pages is one: pages hang in branches of so many. */
const pagesInBranch = 500

/** The pages of a file, each forgotten when the next begins. */
export class PageTree {
  pages = 0
  readonly #kit: PdfKit
  readonly #trunk: Ref
  readonly #branches: Ref[] = []
  #kept: PdfKitPage | undefined

  constructor(kit: PdfKit) {
    this.#kit = kit
    this.#trunk = kit._root.data.Pages
  }

  add(): void {
    const { page: last } = this.#kit
    if (this.pages % pagesInBranch === 0) this.#branch()
    this.#kit.addPage()
    // pdfkit keeps every page with its links to the end; what is written needs no more than its number.
    if (this.pages > 0 && last !== this.#kept) last.dictionary.data = {}
    this.pages++
  }

  /** Takes the open page out of what is written when the next begins: whoever keeps it ends it. */
  keep(): PdfKitPage {
    const { page: kept } = this.#kit
    this.#kept = kept
    this.#kit._pageBuffer = this.#kit._pageBuffer.filter(other => other !== kept)
    return kept
  }

  /** No page can be added afterwards. */
  close(): void {
    this.#branches.at(-1)?.end()
    this.#trunk.data = { Type: 'Pages', Kids: this.#branches, Count: this.pages }
    this.#kit._root.data.Pages = this.#trunk
  }

  #branch(): void {
    this.#branches.at(-1)?.end()
    const branch = this.#kit.ref({ Type: 'Pages', Parent: this.#trunk, Kids: [], Count: 0 })
    this.#branches.push(branch)
    this.#kit._root.data.Pages = branch
  }
}
