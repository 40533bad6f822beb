import { expect, test } from 'vitest'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { OutFile } from '#engine/formats/writing/exporter.ts'
import { zipOf } from '#engine/formats/writing/zip.ts'
import { xlsx } from '#engine/formats/xlsx/importer.ts'
import { importSummary } from '../../../support/import-summary.ts'

const words = (...texts: readonly string[]) =>
  texts.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')

/** A workbook of one sheet of payments, and a second that says no more than its name. */
async function book({
  state = '',
  cols = '',
  row = '',
  styles = '',
  amount = words('5 USD'),
  relations = '',
}): Promise<Buffer> {
  const sheet = `<worksheet>${cols}<sheetData><row r="1">${words('from', 'to', 'amount')}</row><row r="2" ${row}>${words('A', 'B')}${amount}</row></sheetData></worksheet>`
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="Paid" ${state} r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    'xl/worksheets/s.xml': sheet,
    ...(relations && { 'xl/worksheets/_rels/s.xml.rels': relations }),
  }
  async function* files(): AsyncIterable<OutFile> {
    for (const [path, text] of Object.entries(parts)) yield { path, pieces: [text] }
  }
  const pieces: Uint8Array[] = []
  for await (const piece of zipOf(files(), { compress: true })) pieces.push(piece)
  return Buffer.concat(pieces)
}

const comments =
  '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>'

test.each([
  [{}, []],
  [{ state: 'state="visible"', row: 'hidden="0"', cols: '<cols><col min="1" max="3" width="9"/></cols>' }, []],
  [{ state: 'state="hidden"' }, ['Paid: the sheet is hidden in the workbook; it was read as the others']],
  [{ state: 'state="veryHidden"' }, ['Paid: the sheet is hidden in the workbook; it was read as the others']],
  [{ row: 'hidden="1"' }, ['Paid: hidden in the workbook, and read as the others: row 2']],
  [{ row: 'ht="0"' }, ['Paid: hidden in the workbook, and read as the others: row 2']],
  [
    { cols: '<cols><col min="2" max="3" hidden="1"/></cols>' },
    ['Paid: hidden in the workbook, and read as the others: 2 columns: "to", "amount"'],
  ],
  [
    { cols: '<cols><col min="3" max="3" width="0"/></cols>' },
    ['Paid: hidden in the workbook, and read as the others: column "amount"'],
  ],
  [
    { relations: comments },
    ['Paid: it has comments on cells, which are not read: look at them in the workbook itself'],
  ],
])('what a workbook hides is read and told: %o', async (parts, told) => {
  const { links, noted } = importSummary(await book(parts), { type: 'person' }, xlsx)
  expect(links).toEqual(['A paid B: amount 5 USD'])
  expect(noted).toEqual(told)
})

test.each([5, 6, 7, 8, 42, 44])('format %i shows money of no named currency: a payment, and it is told', async id => {
  const bytes = await book({ styles: `<xf numFmtId="${id}"/>`, amount: '<c s="1"><v>5</v></c>' })
  const { links, why, noted } = importSummary(bytes, { type: 'person' }, xlsx)
  expect(links).toEqual(['A paid B'])
  expect(why).toHaveLength(1)
  expect(noted).toEqual(['column "amount": a figure names no currency: say it with the column, as "amount (EUR)"'])
  expect(foundIn(xlsx, [{ name: 't.xlsx', bytes }], { type: 'person' }).counts).toMatchObject({
    'figures shown in the currency of whoever opens the workbook, which names none': 1,
  })
})
