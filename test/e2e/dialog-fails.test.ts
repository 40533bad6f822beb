import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { board, settled } from './steps/board.ts'
import { caseShown, newCase } from './steps/cases.ts'

test('a dialog that fails to open says so, and leaves the case as it is shown', async () => {
  const { page } = await openApp()
  await newCase(page, 'Quiet pier')
  // as when the app's files are replaced by a newer build while it runs
  await page.route(/\/assets\/export-[^/]+\.js$/, route => route.abort())
  await board(page).press('Control+Shift+e')
  await page.getByRole('alert').filter({ hasText: 'went wrong' }).waitFor()
  await caseShown(page, 'Quiet pier')
  await settled(page, 0)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
})
