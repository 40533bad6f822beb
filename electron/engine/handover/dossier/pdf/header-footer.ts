import type { DossierDocument } from '#shared/dossier/document.ts'
import type { Anchor } from '#shared/editions/edition.ts'
import type { Composer } from '../fonts/composer.ts'
import type { PdfKit } from '../fonts/pdf-kit.ts'
import { clipped } from '../fonts/visible.ts'
import { Form } from './form.ts'
import type { Line } from './line.ts'
import { linesOf } from './lines.ts'
import { ink, page, type Style, styles, textWidth } from './measures.ts'
import { rule, stroke } from './operators.ts'
import type { Paper } from './paper.ts'
import { qrCode } from './qr.ts'

const qrSize = 64
const qrTop = page.bottom + 16
const pageNumberRight = page.width - page.right - 42

/** What the QR code says: the signed checkpoint, or where there is none the same facts without a signature. */
export const anchorText = ({ checkpoint, entries, root, head }: Anchor, caseId: string) =>
  checkpoint || `unsigned\ncase ${caseId}\n${entries}\n${root}\nhead ${head}\n`

/** What stands on every page: who may read it, what it is, and where in the journal it was taken. */
export class HeaderFooter {
  readonly #still: Form
  readonly #total: Form
  readonly #composer: Composer

  constructor(kit: PdfKit, composer: Composer, document: DossierDocument) {
    this.#composer = composer
    this.#still = new Form(kit)
    this.#total = new Form(kit)
    this.#header(document)
    this.#footer(document)
    this.#still.end()
  }

  put(paper: Paper): void {
    paper.kit.page.xobjects['Still'] = this.#still.ref
    paper.kit.page.xobjects['Total'] = this.#total.ref
    paper.draw('/Still Do /Total Do')
    const [line] = linesOf(this.#composer, [{ text: `Page ${paper.pages}` }], styles.small, textWidth)
    if (line) paper.line(line, pageNumberRight - line.width, qrTop + 12, 'artifact')
  }

  /** Now that the number of pages is known. */
  end(pages: number): void {
    const [line] = linesOf(this.#composer, [{ text: `of ${pages}` }], styles.small, textWidth)
    if (line) this.#total.line(line, pageNumberRight + 3, qrTop + 12)
    this.#total.end()
  }

  #header({ cover }: DossierDocument): void {
    const third = textWidth / 3 - 8
    const handling = { size: 9.5, lead: 12, color: ink.text, strong: true } as const
    this.#put(cover.reference, { ...styles.small, color: ink.quiet }, page.left, third, 'start')
    this.#put(cover.handling, handling, page.left + textWidth / 2, third, 'middle')
    if (cover.draft !== undefined) this.#draft()
    else this.#put(cover.template, { ...styles.small, color: ink.quiet }, page.width - page.right, third, 'end')
    this.#still.draw(rule(page.left, 60, page.width - page.right, 60, ink.line, 0.6))
  }

  #draft(): void {
    const style = { size: 9.5, lead: 12, color: ink.accent, strong: true } as const
    const right = page.width - page.right
    this.#still.draw(`${stroke(ink.accent, 0.9)} ${right - 52} 38 52 17 re S`)
    const [line] = this.#lines('DRAFT', style, 60)
    if (line) this.#still.line(line, right - 26 - line.width / 2, 50)
  }

  /** Up to two lines; a text that needs more ends in an ellipsis here and stands in full on the cover. */
  #put(text: string, style: Style, x: number, width: number, align: 'start' | 'middle' | 'end'): void {
    const lines = this.#lines(text, style, width)
    lines.forEach((line, n) => {
      const back = align === 'start' ? 0 : align === 'middle' ? line.width / 2 : line.width
      this.#still.line(line, x - back, (lines.length > 1 ? 40 : 50) + n * (style.size + 1.5))
    })
  }

  #lines(text: string, style: Style, width: number): readonly Line[] {
    const lines = linesOf(this.#composer, [{ text: clipped(text, 400).replaceAll('\n', ' ') }], style, width)
    return lines.length <= 2
      ? lines
      : linesOf(this.#composer, [{ text: clipped(text.replaceAll('\n', ' '), 36) }], style, width).slice(0, 2)
  }

  #footer({ cover, anchor, caseId, asOf }: DossierDocument): void {
    this.#still.draw(rule(page.left, page.bottom + 12, page.width - page.right, page.bottom + 12, ink.line, 0.6))
    this.#still.draw(qrCode(anchorText(anchor, caseId), page.left - 5, qrTop - 2, qrSize))
    const x = page.left + qrSize + 4
    const width = pageNumberRight - 40 - x
    const [handling] = this.#lines(cover.handling, { ...styles.small, strong: true }, width)
    if (handling) this.#still.line(handling, x, qrTop + 12)
    const signed = anchor.checkpoint ? 'signed checkpoint in the code' : 'not signed'
    const facts = [
      [{ text: `Journal: ${anchor.entries} entries, ${signed}` }],
      [{ text: `as of ${asOf}, case ${caseId}` }],
      [{ text: 'Head ' }, { text: anchor.head, look: 'figure' as const }],
    ]
    facts.forEach((runs, n) => {
      const [line] = linesOf(this.#composer, runs, styles.tiny, textWidth - qrSize - 4)
      if (line) this.#still.line(line, x, qrTop + 27 + n * 11)
    })
  }
}
