import { describe, expect, test } from 'vitest'
import { readText } from '#engine/evidence/text/read-file.ts'
import { mediaTypeOf } from '#engine/media-types/media-type.ts'
import { zipOf } from '../../../support/evidence-kinds/zip.ts'

type Files = Readonly<Record<string, string>>

const textsOf = async (files: Files) => wordsOf(await zipOf(files))

async function wordsOf(bytes: Buffer): Promise<Readonly<Record<string, string>>> {
  const { parts, unread } = await readText({
    bytes: new Uint8Array(bytes),
    name: 'file',
    place: '',
    declared: mediaTypeOf(bytes, true),
  })
  expect(unread).toEqual([])
  const tidy = (text: string) => text.trim().replace(/[ \t]*\n\s*/g, '\n')
  return Object.fromEntries(parts.map(({ place, text }) => [place, tidy(text)]))
}

const docx = (paragraphs: string, more: Files = {}) =>
  textsOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document xmlns:w="w"><w:body>${paragraphs}</w:body></w:document>`,
    ...more,
  })
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const gone = (words: string) => `<w:r><w:delText xml:space="preserve">${words}</w:delText></w:r>`
const p = (inside: string) => `<w:p>${inside}</w:p>`

describe('in a Word document', () => {
  test.each<[what: string, paragraphs: string, expected: Readonly<Record<string, string>>]>([
    [
      'deleted words are apart, and two of them too',
      p(
        `${run('paid ')}<w:ins w:id="1">${run('in')}</w:ins><w:del w:id="2">${gone('out')}</w:del>${run(' of ')}<w:del w:id="3">${gone('one')}${gone('self')}</w:del>${run('cash')}`,
      ),
      { '': 'paid in of cash', 'deleted text': 'out\noneself' },
    ],
    [
      'a deleted mark of a paragraph and a deleted row take nothing with them',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('stays')}</w:p><w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc>${p(`<w:del w:id="3">${gone('row')}</w:del>`)}</w:tc></w:tr></w:tbl>${p(run('end'))}`,
      { '': 'stays\nend', 'deleted text': 'row' },
    ],
    [
      'what was moved stands where it is now',
      p(`${run('a')}<w:moveFromRangeStart/><w:moveFrom>${run('moved')}</w:moveFrom><w:moveFromRangeEnd/>${run('b')}`) +
        p(`<w:moveTo>${run('moved')}</w:moveTo>`),
      { '': 'ab\nmoved', 'text moved away': 'moved' },
    ],
    [
      'the code of a field is not what it shows',
      p(`${run('see')}<w:r><w:instrText>HYPERLINK "http://x.example"</w:instrText></w:r>${run('here')}`),
      { '': 'seehere', 'field codes': 'HYPERLINK "http://x.example"' },
    ],
    [
      'how a word is read aloud is beside it',
      p(`<w:r><w:ruby><w:rt>${run('とう')}</w:rt><w:rubyBase>${run('東')}</w:rubyBase></w:ruby></w:r>${run('京')}`),
      { '': '東京', readings: 'とう' },
    ],
    [
      'a box with words does not run into the word it hangs on',
      p(`${run('be')}<w:r><w:txbxContent>${p(run('boxed'))}</w:txbxContent></w:r>${run('fore')}`),
      { '': 'be\nboxed\nfore' },
    ],
    [
      'who changed it, and what a picture is said to show, is in its tags',
      p(
        `<w:ins w:author="Ri Chol">${run('new')}</w:ins><w:drawing><wp:docPr id="1" descr="The warehouse"/></w:drawing>`,
      ),
      { '': 'new', 'in its tags': 'Ri Chol\nThe warehouse' },
    ],
  ])('%s', async (_, paragraphs, expected) => expect(await docx(paragraphs)).toEqual(expected))

  test('it holds for headers, notes and remarks', async () => {
    const deleted = p(`${run('stands')}<w:del>${gone('gone')}</w:del>`)
    const said = await docx(p(run('text')), {
      'word/header1.xml': `<w:hdr>${deleted}</w:hdr>`,
      'word/footnotes.xml': `<w:footnotes>${deleted}</w:footnotes>`,
      'word/comments.xml': `<w:comments>${deleted}</w:comments>`,
    })
    for (const place of ['header', 'footnotes', 'comments']) {
      expect(said[place]).toBe('stands')
      expect(said[`${place}, deleted text`]).toBe('gone')
    }
  })
})

describe('in an OpenDocument', () => {
  const odt = (inside: string) =>
    textsOf({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content><office:automatic-styles><number:text>look</number:text></office:automatic-styles><office:body><office:text>${inside}</office:text></office:body></office:document-content>`,
    })
  test.each<[what: string, inside: string, expected: Readonly<Record<string, string>>]>([
    [
      'deleted text',
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Ri</dc:creator><dc:date>2024-05-01</dc:date></office:change-info><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>paid <text:change text:change-id="1"/>cash</text:p>',
      { '': 'paid cash', 'deleted text': 'gone', 'who changed it': 'Ri\n2024-05-01' },
    ],
    [
      'remarks and notes',
      '<text:p>ware<office:annotation><dc:creator>Ri</dc:creator><text:p>check</text:p></office:annotation>house<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>below</text:p></text:note-body></text:note> key</text:p>',
      { '': 'warehouse key', comments: 'Ri\ncheck', notes: '1\tbelow' },
    ],
    [
      'links, and what pictures are said to show',
      '<text:p>the <text:a xlink:href="http://x.example">har</text:a>bour<draw:frame><svg:title>Quay</svg:title><svg:desc>A ship</svg:desc></draw:frame>master</text:p>',
      { '': 'the harbourmaster', 'in its tags': 'Quay\nA ship\nhttp://x.example' },
    ],
  ])('%s', async (_, inside, expected) => expect(await odt(inside)).toEqual(expected))
})

describe('in a workbook', () => {
  const book = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="Ledger" r:id="r1"/><sheet name="Kickbacks" state="veryHidden" r:id="r2"/></sheets><definedNames><definedName name="Bribes">Ledger!$A$1</definedName></definedNames></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="/xl/worksheets/odd name.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml':
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>IF(TRUE,"shown","never shown")</f><v>shown</v></c></row></sheetData><dataValidations><dataValidation prompt="Ask Ri first"><formula1>"cash,coins"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>&amp;C&amp;"Arial,Bold"&amp;12Strictly private</oddHeader></headerFooter></worksheet>',
    'xl/worksheets/odd name.xml':
      '<worksheet><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>',
    'xl/comments1.xml':
      '<comments><authors><author>Ri</author></authors><commentList><comment ref="A1"><text><r><t>once</t></r></text></comment></commentList></comments>',
    'xl/persons/person.xml': '<personList><person displayName="Han Song"/></personList>',
  }
  test('formulas, names, hidden sheets, headers and remarks are read, each once', async () => {
    const said = await textsOf(book)
    expect(said).toEqual({
      names: 'Ledger\nKickbacks\nBribes\nLedger!$A$1',
      'sheet “Ledger”': 'shown',
      'sheet “Ledger”, formulas': 'IF(TRUE,"shown","never shown")\n"cash,coins"',
      'sheet “Ledger”, header and footer': 'Strictly private',
      'sheet “Ledger”, in its tags': 'Ask Ri first',
      'sheet “Kickbacks”': '7',
      comments: 'Ri\nonce',
      'comments, in its tags': 'Han Song',
    })
  })
})

test.each<[what: string, rtf: string, expected: Readonly<Record<string, string>>]>([
  [
    'deleted text',
    String.raw`He {\deleted never }{\revised always }\deleted not\deleted0  paid`,
    { '': 'He always  paid', 'deleted text': 'never\nnot' },
  ],
  [
    'remarks and notes',
    String.raw`ware{\*\atnauthor Ri}{\*\annotation check}house{\super{\*\footnote below}} key`,
    { '': 'warehouse key', comments: 'Ri\ncheck', notes: 'below' },
  ],
  [
    'properties, headers and codes',
    String.raw`{\info{\title Plan}{\author Ri}}{\header top}{\field{\*\fldinst PAGE}{\fldrslt 3}} of`,
    { '': '3 of', properties: 'Plan\nRi', 'header and footer': 'top', 'field codes': 'PAGE' },
  ],
])('in rich text: %s', async (_, rtf, expected) => {
  expect(await wordsOf(Buffer.from(String.raw`{\rtf1 ${rtf}}`))).toEqual(expected)
})

test('slides are numbered as they are shown, and hidden ones say so', async () => {
  const slide = (words: string, more = '') => `<p:sld ${more}><a:p><a:r><a:t>${words}</a:t></a:r></a:p></p:sld>`
  const said = await textsOf({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml':
      '<p:presentation><p:sldIdLst><p:sldId r:id="b"/><p:sldId r:id="a"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels':
      '<Relationships><Relationship Id="a" Target="slides/slide1.xml"/><Relationship Id="b" Target="slides/slide2.xml"/></Relationships>',
    'ppt/slides/slide1.xml': slide('second', 'show="0"'),
    'ppt/slides/slide2.xml': slide('first'),
    'ppt/slides/slide3.xml': slide('left over'),
    'ppt/notesSlides/notesSlide1.xml': slide('a note'),
    'ppt/notesSlides/_rels/notesSlide1.xml.rels':
      '<Relationships><Relationship Id="x" Target="../slides/slide1.xml"/></Relationships>',
  })
  expect(said).toEqual({
    'slide 1': 'first',
    'slide 2 (hidden)': 'second',
    'slide that is in no order': 'left over',
    'notes of slide 2 (hidden)': 'a note',
  })
})

describe('in a page', () => {
  const page = (html: string) => wordsOf(Buffer.from(`<!doctype html><html><body>${html}</body></html>`))
  test.each<[what: string, html: string, words: string, readings: string]>([
    ['a reading stands apart', '<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>港', '東京港', 'とうきょう'],
    ['its brackets are nobody’s words', '<ruby>金<rp>(</rp><rt>김</rt><rp>)</rp></ruby>正秀', '金正秀', '김'],
    ['also where no tag ends it', '<ruby>漢<rt>かん<rb>字<rt>じ</ruby>です', '漢字です', 'かんじ'],
    ['two are two', '<ruby>北<rt>ほく</rt></ruby>と<ruby>南<rt>なん</rt></ruby>', '北と南', 'ほく\nなん'],
    ['one of several words', '<ruby>東京<rtc><rt>とうきょう</rt></rtc></ruby>です', '東京です', 'とうきょう'],
  ])('%s', async (_, html, words, readings) => {
    expect(await page(html)).toEqual({ '': words, readings })
  })
})

test('in a table of OpenDocument the names of ranges and formulas are read', async () => {
  const content =
    '<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet><table:named-expressions><table:named-range table:name="Shadow_Ledger" table:cell-range-address="$Hidden.$A$1"/><table:named-expression table:name="Cut" table:expression="of:=0.15"/></table:named-expressions><table:database-ranges><table:database-range table:name="Payees" table:target-range-address="Sheet1.A1:B2"/></table:database-ranges></office:spreadsheet></office:body></office:document-content>'
  const members = { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content }
  expect(await textsOf(members)).toEqual({
    names: 'Shadow_Ledger\n$Hidden.$A$1\nCut\nof:=0.15\nPayees\nSheet1.A1:B2',
  })
})
