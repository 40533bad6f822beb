import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp, shoot } from './open-app.ts'
import { addFromPanel, board, choose, closePanel, settled, spotOf } from './steps/board.ts'
import { newCase } from './steps/cases.ts'
import { pickFrom } from './steps/inspector.ts'
import { typeIn } from './steps/type-in.ts'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'inspector' })
const value = (page: Page) => inspector(page).getByRole('textbox', { name: 'Value' })
const asked = (page: Page) => inspector(page).getByRole('group', { name: 'Which is meant?' })

test('a figure that can be read both ways is asked about before it is kept, all by keyboard', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Two readings')
  await addFromPanel(page, 'Incident', 'The theft')
  await closePanel(page)
  await settled(page, 1)
  await choose(page, 'The theft')
  await inspector(page)
    .getByRole('button', { name: /^Add a value/ })
    .click()
  await pickFrom(page, 'Property', 'Loss')
  await value(page).click()
  await page.keyboard.type('1.500 EUR')
  await page.keyboard.press('Enter')
  await expect.poll(() => asked(page).getByRole('radio').count()).toBe(2)
  expect(await asked(page).getByRole('radio', { checked: true }).count()).toBe(0)
  await shoot(page, 'figure asked')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => asked(page).getByRole('radio', { checked: true, name: '1500 EUR' }).count()).toBe(1)
  await shoot(page, 'figure answered')
  await page.keyboard.press('Enter')
  await inspector(page).getByText('1,500 EUR', { exact: true }).waitFor()
  // what can be read in one way only is never asked about
  await value(page).click()
  await page.keyboard.type('0,500 ETH')
  expect(await asked(page).count()).toBe(0)
  await inspector(page).getByText('= 0.5 ETH').waitFor()
  expect(complaints).toEqual([])
})

test('an import asks what comes before fractions where nothing in the file tells, and only then', async () => {
  const { page, dataFolder } = await openApp()
  await newCase(page, 'A statement')
  const path = join(dataFolder, 'statement.csv')
  const rows = [
    'id;label;type;source;target;amount',
    'A;Fox Ltd;company;;;',
    'B;Elm Ltd;company;;;',
    ';;paid;A;B;1.500 EUR',
  ]
  await writeFile(path, rows.join('\n'))
  await page.getByRole('button', { name: 'Case menu' }).click()
  await page.getByRole('menuitem', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await typeIn(dialog.getByRole('textbox', { name: 'File or folder' }), path)
  await page.keyboard.press('Enter')
  const left = dialog.getByRole('list', { name: 'What cannot be taken in' })
  await left.getByText(/"1\.500 EUR" could be 1\.5 EUR or 1500 EUR/).waitFor()
  await shoot(page, 'import asks')
  await pickFrom(page, 'What comes before fractions', 'A comma')
  await page.setViewportSize({ width: 1024, height: 640 })
  await dialog.getByRole('button', { name: 'Look into it' }).click()
  const add = dialog.getByRole('button', { name: 'Add to the case' })
  const news = dialog.getByText('New to this case')
  await news.waitFor()
  const [facts, buttons] = [await news.boundingBox(), await add.boundingBox()]
  expect(facts?.y, 'what would be added lies in sight').toBeLessThan(buttons?.y ?? 0)
  await add.click()
  await page.getByRole('dialog', { name: 'The file is imported' }).waitFor()
  expect(await page.getByText('could be').count()).toBe(0)
  await page.keyboard.press('Enter')
  await settled(page, 2, 1)
  const box = await board(page).boundingBox()
  for (const label of ['Fox Ltd', 'Elm Ltd']) {
    const { x, y } = await spotOf(page, label)
    expect(x, `${label} is whole in sight`).toBeGreaterThan((box?.x ?? 0) + 28)
    expect(y, `${label} is whole in sight`).toBeGreaterThan((box?.y ?? 0) + 28)
  }
})
