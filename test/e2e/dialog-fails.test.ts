import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { board, settled } from './steps/board.ts'
import { caseShown, newCase } from './steps/cases.ts'

test('a dialog that fails to open says so, leaves the case as it is shown, and opens once it can be fetched', async () => {
  const { page } = await openApp()
  await newCase(page, 'Quiet pier')
  // as when the app's files are replaced by a newer build while it runs
  const file = /\/assets\/export-[^/]+\.js$/
  await page.route(file, route => route.abort())
  await page.reload()
  await caseShown(page, 'Quiet pier')
  await board(page).press('Control+Shift+e')
  await page.getByRole('alert').filter({ hasText: 'went wrong' }).waitFor()
  await caseShown(page, 'Quiet pier')
  await settled(page, 0)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.unroute(file)
  await board(page).press('Control+Shift+e')
  await page.getByRole('dialog', { name: /export/i }).waitFor()
})
