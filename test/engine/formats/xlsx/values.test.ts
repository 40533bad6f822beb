import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OutFile } from '#engine/formats/writing/exporter.ts'
import { zipOf } from '#engine/formats/writing/zip.ts'
import { xlsx } from '#engine/formats/xlsx/importer.ts'
import { taken } from '../../../support/taken.ts'

const cases = join(import.meta.dirname, '../../../../../shared/cases')
if (!existsSync(cases)) console.warn(`The failing inputs are not at ${cases}: the tests that read them are skipped.`)

test.skipIf(!existsSync(cases)).each([
  ['xlsx-seconds/seconds.xlsx', 'date', ['2022-06-23 11:48:37', '2022-06-23 23:59:59.914', '2022-06-22 11:59:25.44']],
  ['xlsx-percent/share-percent.xlsx', 'share', ['25 %', '58 %', '29 %']],
  ['xlsx-east-asian-dates/east-asian-dates.xlsx', 'date', Array.from({ length: 4 }, () => '2022-06-23')],
])('%s: its %s are what Excel shows', (path, property, values) => {
  const bytes = readFileSync(join(cases, path))
  expect(taken(xlsx, { name: 'f.xlsx', bytes, property, of: 'links' })).toMatchObject({ values, why: [] })
})

async function zipped(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  async function* files(): AsyncIterable<OutFile> {
    for (const [path, text] of Object.entries(parts)) yield { path, pieces: [text] }
  }
  const pieces: Uint8Array[] = []
  for await (const piece of zipOf(files(), { compress: true })) pieces.push(piece)
  return Buffer.concat(pieces)
}

const words = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

/** A workbook of payments from A to B; each amount is a whole cell, in one of the formats by its place. */
const payments = (formats: readonly string[], ...amounts: readonly string[]) => {
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)
  const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`
  const rows = [
    row(...['id', 'label', 'type', 'source', 'target', 'amount'].map(words)),
    ...['A', 'B'].map(each => row(words(each), words(`Company ${each}`), words('company'))),
    ...amounts.map((cell, at) => row(...[`t${at}`, '', 'paid', 'A', 'B'].map(words), cell)),
  ]
  return zipped({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Paid" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/s.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
  })
}

const amounts = async (formats: readonly string[], ...cells: readonly string[]) =>
  taken(xlsx, { name: 'f.xlsx', bytes: await payments(formats, ...cells), property: 'amount', of: 'links' })

test('an amount has the currency of its format, and a number in a cell is never read another way', async () => {
  const number = (style: number, held: string) => `<c s="${style}"><v>${held}</v></c>`
  const formats = ['#,##0.00 "EUR"', '0.00000000 "BTC"', '[$$-409]#,##0.00']
  const told = await amounts(formats, number(1, '1500'), number(2, '1.234'), number(3, '-1234.5600000000001'))
  expect(told).toMatchObject({ values: ['1,500 EUR', '1.234 BTC', '-1,234.56 USD'], why: [] })
})

test('words in cells are read as those of their column, whatever the numbers beside them are', async () => {
  const told = await amounts(['0.00 "EUR"'], words('1.500 EUR'), words('0,5 EUR'), '<c s="1"><v>1.25</v></c>')
  expect(told.values).toEqual(['1,500 EUR', '0.50 EUR', '1.25 EUR'])
  expect(await amounts([], words('1.500 EUR'), '<c><v>1.25</v></c>')).toMatchObject({ eitherWay: 1 })
})

test('an error in a cell is told and no text; a truth, a day and words with how they are read aloud are themselves', async () => {
  const formula = '<c t="e"><f>NA()</f><v>#N/A</v></c>'
  const spoken = '<c t="inlineStr"><is><r><t>5 </t></r><r><t>USD</t></r><rPh sb="0" eb="1"><t>ゴドル</t></rPh></is></c>'
  const told = await amounts([], formula, spoken, '<c t="b"><v>1</v></c>')
  expect(told.values).toEqual(['', '5 USD', ''])
  expect(told.why).toEqual(['the cell holds the error #N/A', expect.stringContaining('"TRUE"')])
})

test('numbers of more digits than Excel keeps are told', async () => {
  const { counts } = await amounts(['0 "ETH"'], '<c s="1"><v>1.2345678901234568E+17</v></c>', '<c s="1"><v>1</v></c>')
  expect(Object.entries(counts)).toContainEqual([expect.stringMatching(/more than 15 digits/), 1])
})

test('what a workbook lost before it came here is told: a result of a formula, a text, and what stands beside the table', async () => {
  const told = await amounts([], '<c><f>SUM(1,2)</f></c>', '<c t="s"><v>7</v></c>', `${words('5 USD')}${words('x')}`)
  expect(told.values).toEqual(['', '', '5 USD'])
  expect(told.why).toEqual([
    expect.stringContaining('a formula without its result'),
    expect.stringContaining('a text that the workbook does not have'),
    'cells beyond its 6 headers were left out',
  ])
})

test('a text keeps its backslashes: only our own sheets escape', async () => {
  const bytes = await zipped({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': `<worksheet><sheetData><row>${words('label')}${words('type')}</row><row>${words('C:\\new')}${words('file')}</row></sheetData></worksheet>`,
  })
  const told = taken(xlsx, { name: 'f.xlsx', bytes, property: 'name', of: 'entities' })
  expect(told).toMatchObject({ values: ['C:\\new'], why: [] })
})
