import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { addFromPanel, nodeCalled } from './steps/board.ts'
import { newCase, recordsOf } from './steps/cases.ts'
import { claimFromPassage, dropFiles, markWords } from './steps/evidence.ts'
import { papers } from './steps/papers.ts'

/** What is asked for outside the app's own origin, by whatever was opened. */
function requestsOutside(page: Page): readonly string[] {
  const found: string[] = []
  page.on('request', request => {
    if (!/^(https:\/\/case\.invalid\/|blob:https:\/\/case\.invalid\/|data:)/.test(request.url()))
      found.push(request.url())
  })
  return found
}

const sentences = [
  'Opened the case "Night ferry"',
  'Added front company "Lotus Star"',
  'Attached exhibit E-001 "statement.txt" and 6 more',
  'Claimed description "Harbour dues of 4,200 USD" of Lotus Star, from S1 ledger.pdf',
  'Viewed E-007 plan.svg',
]

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('grid', { name: 'Exhibits' }).getByText(name).first().dblclick()
  await page.getByRole('region', { name: new RegExp(`^E-\\d+ ${name}$`) }).waitFor()
}

test('evidence of every kind is looked at, nothing in it runs, and the chain of custody tells of it', async () => {
  const { page, complaints } = await openApp()
  const outside = requestsOutside(page)
  await newCase(page, 'Night ferry')
  await addFromPanel(page, 'Front company', 'Lotus Star')
  await nodeCalled(page, 'Lotus Star')
  await dropFiles(page, Object.values(papers))
  await page.getByText('Attached 7 exhibits').waitFor()
  await page.keyboard.press('Alt+3')

  await open(page, papers.text.name)
  await page.getByText('The ferry left at nine.').waitFor()
  await open(page, papers.image.name)
  await expect
    .poll(() => page.getByRole('img', { name: 'seal.png' }).evaluate(img => (img as HTMLImageElement).naturalWidth))
    .toBe(40)
  await open(page, papers.pdf.name)
  await markWords(page, 'Harbour dues of 4,200 USD')
  await claimFromPassage(page, { about: 'Lotus Star', property: 'Description' })
  await open(page, papers.table.name)
  await page.getByRole('gridcell', { name: '4200 USD' }).click()
  await claimFromPassage(page, { about: 'Lotus Star', property: 'Description' })
  await open(page, papers.mail.name)
  await page.getByRole('heading', { name: 'The night ferry' }).waitFor()
  await page.getByText('The ferry left with two containers.').waitFor()
  for (const { name } of [papers.page, papers.drawing]) {
    await open(page, name)
    await page.getByText('globalThis.ran = true').first().waitFor()
  }
  expect(await Promise.all(page.frames().map(frame => frame.evaluate('typeof ran')))).toEqual(['undefined'])
  expect(outside).toEqual([])
  await expectRecorded(page)

  await page.keyboard.press('Alt+5')
  const journal = page.getByRole('grid', { name: 'Journal' })
  for (const sentence of sentences) await journal.getByText(sentence, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Verify' }).click()
  const found = page.getByRole('region', { name: 'What the verification found' })
  await found.getByText('Nothing was altered').waitFor()
  await found.getByText('7 intact, 0 missing, 0 damaged').waitFor()

  await page.keyboard.press('Alt+1')
  const inspector = page.getByRole('complementary', { name: 'inspector' })
  await inspector.getByRole('button', { name: /^S1/ }).click()
  await page.getByRole('region', { name: 'E-003 ledger.pdf' }).locator('mark, [data-unit="page"]').first().waitFor()
  expect(complaints).toEqual([])
})

/** Each exhibit collected and viewed once; the claims with the place they were read at. */
async function expectRecorded(page: Page): Promise<void> {
  const records = await recordsOf(page)
  const exhibits = records.filter(record => record.record === 'exhibit')
  const custody = records.filter(record => record.record === 'custody-event')
  for (const { id, name } of exhibits) {
    const actions = custody.filter(event => event.exhibit === id).map(event => event.action)
    expect(actions, name).toEqual(['collected', 'viewed'])
  }
  const read = records.filter(record => record.record === 'claim' && record.exhibit !== undefined)
  expect(read).toMatchObject([
    { passage: 'Harbour dues of 4,200 USD', locator: 'page 1' },
    { passage: '4200 USD', locator: 'row 2, column amount' },
  ])
}
