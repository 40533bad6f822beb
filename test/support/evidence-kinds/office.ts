import { Document, FootnoteReferenceRun, Header, Packer, Paragraph, TextRun } from 'docx'
import { zipOf } from './zip.ts'

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`
const escaped = (text: string) => text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)

/** A Word document that says the words in its text, or in another place of it. */
export function docxOf(words: string, place: 'text' | 'header' | 'footnote' | 'comment' = 'text'): Promise<Buffer> {
  const at = (here: typeof place) => (place === here ? words : 'nothing here')
  return Packer.toBuffer(
    new Document({
      comments: { children: [{ id: 0, children: [new Paragraph(at('comment'))] }] },
      footnotes: { 1: { children: [new Paragraph(at('footnote'))] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(at('header'))] }) },
          children: [new Paragraph({ children: [new TextRun(at('text')), new FootnoteReferenceRun(1)] })],
        },
      ],
    }),
  )
}

/** As Word writes a word whose letters are marked up one by one. */
export const splitDocx = (words: string) =>
  zipOf({
    '[Content_Types].xml': xml('<Types/>'),
    'word/document.xml': xml(
      `<w:document xmlns:w="w"><w:body><w:p>${[...words].map(letter => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escaped(letter)}</w:t></w:r>`).join('')}</w:p></w:body></w:document>`,
    ),
  })

export const xlsxOf = (words: string, how: 'shared' | 'inline' | 'comment' = 'shared') =>
  zipOf({
    '[Content_Types].xml': xml('<Types/>'),
    'xl/workbook.xml': xml(
      '<workbook xmlns:r="r"><sheets><sheet name="Ledger" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': xml(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': xml(`<sst><si><t>${how === 'shared' ? escaped(words) : 'nothing'}</t></si></sst>`),
    'xl/comments1.xml': xml(
      `<comments><commentList><comment ref="A1"><text><r><t>${how === 'comment' ? escaped(words) : 'none'}</t></r></text></comment></commentList></comments>`,
    ),
    'xl/worksheets/sheet1.xml': xml(
      `<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1500.25</v></c><c r="C1" t="inlineStr"><is><t>${how === 'inline' ? escaped(words) : 'x'}</t></is></c></row></sheetData></worksheet>`,
    ),
  })

export const pptxOf = (words: string) =>
  zipOf({
    '[Content_Types].xml': xml('<Types/>'),
    'ppt/presentation.xml': xml('<p:presentation/>'),
    'ppt/slides/slide1.xml': xml(`<p:sld xmlns:a="a"><a:p><a:r><a:t>${escaped(words)}</a:t></a:r></a:p></p:sld>`),
  })

/** OpenDocument keeps its media type first and unpacked. */
export const odfOf = (kind: 'text' | 'spreadsheet', words: string) =>
  zipOf({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': xml(
      `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body>${
        kind === 'text'
          ? `<text:p>${escaped(words)}</text:p>`
          : `<table:table table:name="L"><table:table-row><table:table-cell><text:p>${escaped(words)}</text:p></table:table-cell></table:table-row></table:table>`
      }</office:body></office:document-content>`,
    ),
  })
