import type { Footnote } from '#shared/dossier/document.ts'
import { paragraph, runsOf, textRun } from './runs.ts'
import type { Writing } from './writing.ts'

/** The footnotes that the body has set, in pieces; the body must have been written. */
export function* footnotesXml(writing: Writing, notes: readonly Footnote[]): Iterable<string> {
  const mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
  // A footnote can hold no other: what it cites is a link.
  const within: Writing = { ...writing, notes: 0 }
  for (const { number, text, quotes = [] } of notes) {
    if (number >= writing.nextNote) return
    const content = mark + textRun(' ') + runsOf(within, text)
    const quoted = quotes.map(quote => paragraph(runsOf(within, quote), 'Quotation')).join('')
    yield `<w:footnote w:id="${number}">${paragraph(content, 'FootnoteText')}${quoted}</w:footnote>`
  }
}
