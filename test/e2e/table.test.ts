import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stateOf } from '#shared/ops/apply.ts'
import { currentClaims } from '#shared/queries/claims.ts'
import { labelOf } from '#shared/queries/label.ts'
import { sampleTitle } from '#shared/sample.ts'
import { ask } from './ask.ts'
import { openApp, shoot } from './open-app.ts'
import { seenNow } from './steps/board.ts'
import { caseShown, closeCase, newCase, recordsOf, stateHashOf, undoByKey } from './steps/cases.ts'
import { dialog } from './steps/hand-over.ts'
import { typeIn } from './steps/type-in.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Rows' })
const rows = (page: Page): Locator => grid(page).locator('[data-row-id]')
const said = (page: Page, words: string): Promise<void> =>
  page.getByRole('toolbar', { name: 'Tools' }).getByText(words, { exact: true }).waitFor()
const column = (page: Page, id: string): Promise<readonly string[]> =>
  rows(page).locator(`[data-column="${id}"]`).allTextContents()

async function openTable(page: Page, scope: RegExp): Promise<void> {
  await page.keyboard.press('Alt+2')
  await page.getByRole('combobox', { name: 'Rows' }).click()
  await page.getByRole('option', { name: scope }).click()
}

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Open the sample case/ }).click()
  await caseShown(page, sampleTitle)
}

/** What is claimed of everybody called so, by property, the value to show first. */
async function valuesOf(page: Page, label: string, property: string): Promise<readonly string[]> {
  const state = stateOf(await recordsOf(page))
  const id = [...state.records.keys()].find(each => each.startsWith('en') && labelOf(state, each) === label)
  return currentClaims(state, id ?? '', property).map(claim => JSON.stringify(claim.value))
}

test('rows are sorted, filtered and shown by kind, with mouse and keys', async () => {
  const { page, complaints } = await openApp()
  await openSample(page)
  await openTable(page, /^All entities/)
  await said(page, '50 rows')
  await shoot(page, 'table light')

  await grid(page).getByRole('button', { name: 'Name' }).click()
  await expect.poll(async () => (await column(page, 'label'))[0]).toBe('0x098B716B8Aaf21512996dC57EB0615e2383E2f96')
  await grid(page).getByRole('button', { name: 'Name' }).click()
  await expect.poll(async () => (await column(page, 'label'))[0]).toMatch(/^Wo|^Wa|^Z|^U|^Th/)

  await grid(page).focus()
  await page.keyboard.press('Control+Shift+F')
  await typeIn(page.getByRole('textbox', { name: 'Filter Links', exact: true }), '>= 5')
  await expect.poll(async () => (await column(page, 'links')).every(count => Number(count) >= 5)).toBe(true)
  await typeIn(page.getByRole('textbox', { name: 'Filter Type', exact: true }), 'incident')
  await said(page, '2 of 50 rows')
  await shoot(page, 'table filtered')
  await page.keyboard.press('Escape')

  await page.getByRole('combobox', { name: 'Rows' }).click()
  await page.getByRole('option', { name: /^All claims/ }).click()
  await said(page, '183 rows')
  await typeIn(page.getByRole('textbox', { name: 'Filter Source', exact: true }), 'S6b')
  await expect
    .poll(async () => new Set((await column(page, 'source')).map(text => text.slice(0, 3))))
    .toEqual(new Set(['S6b']))
  await shoot(page, 'table claims')
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  const inspector = page.getByRole('complementary', { name: 'inspector' })
  await inspector.getByText('9 claims in all').waitFor()
  await inspector.getByRole('button', { name: 'Grade their claims' }).waitFor()
  await page.keyboard.press('Control+Home')
  await inspector.getByRole('heading', { name: 'Wallets with stolen assets' }).waitFor()
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1024, height: 640 })
  await shoot(page, 'table claims dark small')
  expect(complaints).toEqual([])
})

test('a cell is written as a claim of the source above; all selected rows at once as one step', async () => {
  const { page, complaints } = await openApp()
  await openSample(page)
  await openTable(page, /^People/)
  await said(page, '5 rows')
  const before = await stateHashOf(page)
  await grid(page).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('1971-0')
  await shoot(page, 'table writing')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await column(page, 'property:birth-date'))[0]).toBe('1971-04')
  await expect
    .poll(() => valuesOf(page, 'Nuclear envoy of South Korea', 'birth-date'))
    .toEqual(['{"kind":"date","date":"1971-04"}'])
  // the cursor went on to the next row
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByText('3 selected').first().waitFor()
  await page.keyboard.type('1980')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Written into 3 rows').waitFor()
  await expect.poll(() => column(page, 'property:birth-date')).toEqual(['1971-04', '1980', '1980', '1980', ''])
  await undoByKey(page)
  await expect.poll(() => column(page, 'property:birth-date')).toEqual(['1971-04', '', '', '', ''])
  await undoByKey(page)
  expect(await stateHashOf(page)).toBe(before)

  // what cannot be read is refused where it is typed, and Escape leaves the cell as it was
  await grid(page).locator('[data-column="property:birth-date"]').first().dblclick()
  await page.keyboard.type('some day')
  await page
    .getByRole('alert')
    .getByText(/not a date/)
    .waitFor()
  await page.keyboard.press('Enter')
  await page
    .getByRole('alert')
    .getByText(/not a date/)
    .waitFor()
  await page.keyboard.press('Escape')
  expect(await stateHashOf(page)).toBe(before)
  expect(complaints).toEqual([])
})

test('rows are copied as a spreadsheet takes them, and pasted after a look', async () => {
  const { page, complaints } = await openApp()
  await openSample(page)
  await openTable(page, /^People/)
  await said(page, '5 rows')
  const before = await stateHashOf(page)
  await rows(page).first().locator('[data-column="label"]').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await page.getByText('Copied 2 rows with 7 columns').waitFor()
  // only to look: copying and pasting ask for none
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n').map(line => line.split('\t').slice(0, 2))).toEqual([
    ['Name', 'Role'],
    ['Nuclear envoy of South Korea', 'nuclear envoy'],
    ['Counterpart from the United States', 'envoy'],
  ])

  await page.evaluate(() => navigator.clipboard.writeText('1970\tKR\n31/31/1990\tJapan\n\tnowhere\n'))
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+v')
  const asked = dialog(page, 'Paste into the table')
  await asked.getByText('3 values would be written').waitFor()
  await asked.getByText('Nuclear envoy of South Korea, Born').waitFor()
  await asked.getByText(/^Counterpart from the United States, Born/).waitFor()
  await shoot(page, 'table pasting')
  await asked.getByRole('button', { name: 'Write 3 values' }).press('Enter')
  await page.getByText('Pasted 3 values').waitFor()
  await expect.poll(() => column(page, 'property:birth-date')).toEqual(['1970', '', '', '', ''])
  await undoByKey(page)
  expect(await stateHashOf(page)).toBe(before)

  // what is filtered away is not removed with what is seen
  await grid(page).focus()
  await page.keyboard.press('Control+a')
  await page.getByText('5 selected').first().waitFor()
  await page.keyboard.press('Control+Shift+F')
  await typeIn(page.getByRole('textbox', { name: 'Filter Name', exact: true }), 'envoy')
  await said(page, '1 of 5 rows')
  await page.getByText('1 selected').first().waitFor()
  expect(complaints).toEqual([])
})

test('an empty case says how rows come to be; columns are chosen, held and remembered', async () => {
  const { page, relaunch } = await openApp()
  await newCase(page, 'Empty')
  await page.keyboard.press('Alt+2')
  await page.getByText('No rows yet').waitFor()
  await shoot(page, 'table empty')
  await closeCase(page)
  await openSample(page)
  await openTable(page, /^People/)
  await page.getByRole('button', { name: /^Columns/ }).click()
  await page.getByRole('checkbox', { name: 'Gender' }).click()
  await page.getByRole('button', { name: 'Keep Role at the left' }).click()
  await shoot(page, 'table columns')
  await page.keyboard.press('Escape')
  await grid(page).getByRole('columnheader', { name: 'Gender' }).waitFor()
  await expect.poll(async () => (await ask(page, 'app.status', {})).preferences['columns']).toContain('gender')
  const again = await relaunch()
  await openSample(again.page)
  await openTable(again.page, /^People/)
  await grid(again.page).getByRole('columnheader', { name: 'Gender' }).waitFor()
})

test('one filter holds in table and board: when, how much, by whom, and where sources disagree', async () => {
  const { page, complaints } = await openApp()
  await openSample(page)
  await openTable(page, /^All entities/)
  await said(page, '50 rows')
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await typeIn(page.getByLabel('Date', { exact: true }), '2022-06')
  await page.getByText(/^\d+ of 50 rows$/).waitFor()
  await typeIn(page.getByLabel('Amount', { exact: true }), '> 1.500')
  await page.getByText(/could be 1500 or 1.5|could be 1.5 or 1500/).waitFor()
  await shoot(page, 'filter asked')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('> 50 M USD')
  await page.keyboard.press('Escape')
  await page.getByText('date 2022-06').waitFor()
  await page.getByText('amount > 50 M USD').waitFor()
  const names = await column(page, 'label')
  expect(names).toContain('Harmony theft')
  expect(names.length).toBeLessThan(10)
  await shoot(page, 'filter in the table')
  await page.keyboard.press('Alt+1')
  await expect.poll(async () => (await seenNow(page)).nodes.length).toBeLessThanOrEqual(names.length)
  await shoot(page, 'filter on the board')
  await page.getByRole('button', { name: 'Remove the filter: date 2022-06' }).click()
  await page.getByRole('button', { name: 'Remove the filter: amount > 50 M USD' }).click()
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Only where: sources disagree' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+2')
  await page.getByText(/^[1-9] of 50 rows$/).waitFor()
  expect(complaints).toEqual([])
})
