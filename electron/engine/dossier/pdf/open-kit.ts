import type { DossierDocument } from '#shared/dossier/document.ts'
import type { Kit } from '../fonts/kit.ts'
import { clipped, visible } from '../fonts/visible.ts'

/** What the file says about itself. */
export interface About {
  readonly title: string
  readonly author: string
  readonly subject: string
  /** ISO UTC; the file's only date. */
  readonly asOf: string
  readonly size: readonly [width: number, height: number]
}

export const aboutDossier = ({ cover, caseId, anchor, asOf }: DossierDocument): Omit<About, 'size'> => ({
  title: cover.title || cover.template,
  author: cover.author,
  subject: [cover.template, cover.reference, cover.handling, `case ${caseId}`, `journal ${anchor.head}`]
    .filter(part => part !== '')
    .join(' · '),
  asOf,
})

/** An empty PDF/A-1b document. pdfkit is loaded when the first one is made: the app starts without it. */
export async function openKit({ title, author, subject, asOf, size }: About): Promise<Kit> {
  const { default: PdfDocument } = await import('pdfkit')
  const document = new PdfDocument({
    autoFirstPage: false,
    // pdfkit would otherwise begin with Helvetica, which cannot be embedded.
    font: '',
    size: [...size],
    margin: 0,
    pdfVersion: '1.4',
    subset: 'PDF/A-1b',
    lang: 'en',
    displayTitle: true,
    info: {
      Title: said(title),
      Author: said(author),
      Subject: said(subject),
      Creator: 'Red Thread',
      Producer: 'Red Thread',
      CreationDate: new Date(asOf),
    },
  })
  return document as unknown as Kit
}

/** Entries of the information dictionary are short: the cover has the text in full. */
const longest = 300

/**
 * A text that pdfkit writes twice: as an object of the file, by its value, and into the XMP packet by `toString`,
 * without escaping it. PDF/A asks that both be equal, so that each needs its own form of the same text.
 */
function said(text: string): string {
  const value = clipped(visible(clipped(text, longest)).replaceAll('\n', ' '), longest)
  return new SaidTwice(value) as unknown as string
}

class SaidTwice extends String {
  // The inherited one reads from `toString`.
  override charCodeAt(index: number): number {
    return this.valueOf().charCodeAt(index)
  }

  override toString(): string {
    return this.valueOf().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  }
}
