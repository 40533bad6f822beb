import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { previewImport } from '#engine/case/import-case.ts'
import { sampling } from '#engine/formats/reading/sample-rows.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'
import { job, newCase, openTestCase, testFolder } from '../../support/open-case.ts'

async function look(lines: readonly string[], reading: ImportReading = {}) {
  const session = await openTestCase(await newCase())
  const path = join(await testFolder(), 'payments.csv')
  await writeFile(path, lines.join('\n'))
  const report = await previewImport(session, { path, reading }, job)
  await session.close()
  const [table] = report.tables
  if (!table) throw new Error('it is a table')
  return { report, table, why: Object.fromEntries(table.columns.map(({ header, why }) => [header, why])) }
}

test('each column says why it was taken for what it is', async () => {
  const { why, table } = await look(
    [
      'Sender,Receiver,Sender country,Amount (ETH),Amount (USD),Txn hash,Date,Time,Description,Batch,Internal',
      'Kim,Acme,KR,1.5,2500,0xaa,2021-03-04,10:15,rent,7,x',
      'Kim,Bolt,KR,2.5,4500,0xbb,2021-03-05,11:15,rent,8,y',
    ],
    {
      type: 'person',
      columns: [
        { column: 'Internal', as: 'nothing' },
        { column: 'Description', as: 'for' },
      ],
    },
  )
  expect(why).toEqual({
    Sender: 'header',
    Receiver: 'header',
    'Sender country': 'end',
    'Amount (ETH)': 'name',
    'Amount (USD)': 'worth',
    'Txn hash': 'word',
    Date: 'name',
    Time: 'joined',
    Description: 'chosen',
    Batch: 'none',
    Internal: 'left-out',
  })
  for (const { as, why } of table.columns) expect(as.length > 0).toBe(why !== 'none')
})

test('the first rows stand there as the file has them, with what is left out of them and why', async () => {
  const rows = Array.from({ length: 30 }, (_, at) =>
    at === 20 ? 'Kim,,5 EUR' : `Kim,Acme,${at === 1 ? '1.500' : `${at}.25`} EUR`,
  )
  const { table, report } = await look(['from,to,amount', 'Kim,Acme,1,5 EUR', ...rows], { type: 'person' })
  expect(table.sample.map(({ where }) => where)).toEqual([2, 3, 4, 5, 6, 23].map(row => `payments.csv row ${row}`))
  expect(table.sample[1]).toEqual({
    where: 'payments.csv row 3',
    cells: ['Kim', 'Acme', '0.25 EUR'],
    isLeftOut: false,
    notes: [],
  })
  const left = table.sample.at(-1)
  expect(left).toMatchObject({ cells: ['Kim', '', '5 EUR'], isLeftOut: true })
  expect(left?.notes.join()).toMatch(/names no end under "to"/)
  expect(report.unread.some(({ where }) => where === left?.where)).toBe(true)
})

test('a value that the model cannot hold is told at its row, which comes in without it', async () => {
  const { table } = await look(['from,to,amount,date', 'Kim,Acme,5 EUR,30 February 2021'], { type: 'person' })
  expect(table.sample).toMatchObject([{ isLeftOut: false, notes: [expect.stringMatching(/^Date: (?!date)/i)] }])
})

test('rows, left out or not, are in a sample once, in their order, and one is told of only by its own place', () => {
  const places = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 })
  fc.assert(
    fc.property(places, fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 10 }), (all, left) => {
      const rows = all
        .toSorted((a, b) => a - b)
        .map(row => ({ where: `a row ${row}`, cells: [`${row}`], numbers: undefined }))
      const looking = sampling(left.map(row => ({ where: `a row ${row}`, why: `no ${row}` })))
      rows.forEach(looking.look)
      const sample = looking.rows()
      const isLeft = ({ where }: { readonly where: string }) => left.some(row => where === `a row ${row}`)
      const others = rows.slice(5).filter(isLeft).slice(0, 3)
      expect(sample.map(({ where }) => where)).toEqual([...rows.slice(0, 5), ...others].map(({ where }) => where))
      for (const row of sample) {
        expect(row.isLeftOut).toBe(isLeft(row))
        expect(row.notes).toEqual(row.isLeftOut ? [`no ${row.cells[0]}`] : [])
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) },
  )
})
