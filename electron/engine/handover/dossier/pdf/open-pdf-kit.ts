import type { DossierDocument } from '#shared/dossier/document.ts'
import type { PdfKit } from '../fonts/pdf-kit.ts'
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

/** `1b`: PDF/A-1b, as printed. `2a`: PDF/A-2a and PDF/UA-1, with its structure: for screen readers too. */
export type Conformance = '1b' | '2a'

/** An empty document. pdfkit is loaded when the first one is made: the app starts without it. */
export async function openPdfKit(
  { title, author, subject, asOf, size }: About,
  conformance: Conformance,
): Promise<PdfKit> {
  const { default: PdfDocument } = await import('pdfkit')
  const document = new PdfDocument({
    autoFirstPage: false,
    // pdfkit would otherwise begin with Helvetica, which cannot be embedded.
    font: '',
    size: [...size],
    margin: 0,
    pdfVersion: conformance === '1b' ? '1.4' : '1.7',
    subset: `PDF/A-${conformance}`,
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
  const kit = document as unknown as PdfKit
  if (conformance === '2a') kit.appendXML(accessible)
  return kit
}

/** PDF/UA-1 by its identifier, which PDF/A wants described. */
const accessible = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

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
