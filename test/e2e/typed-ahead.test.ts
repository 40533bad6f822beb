import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from './open-app.ts'
import { addFromPanel, choose, closePanel } from './steps/board.ts'
import { newCase } from './steps/cases.ts'
import { pressesOfText, pressKey } from './steps/real-keys.ts'

/** Sends presses one behind the other without waiting for the page to take any of them, as a fast hand on a slow machine. */
async function burst(keys: CDPSession, page: Page, ...parts: readonly string[]): Promise<void> {
  await Promise.all(parts.flatMap(part => pressesOfText(part)).map(press => pressKey(keys, press)))
  // answered after all of them
  await page.evaluate(() => new Promise(requestAnimationFrame))
}

test('what is typed in a list that opens, or has just opened, chooses from it', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Typed ahead')
  await addFromPanel(page, 'Person', 'Anna Berg')
  await closePanel(page)
  await choose(page, 'Anna Berg')
  const inspector = page.getByRole('complementary', { name: 'inspector' })
  await inspector.getByRole('button', { name: /^Add a value/ }).click()
  const property = inspector.getByRole('combobox', { name: 'Property', exact: true })
  const keys = await page.context().newCDPSession(page)
  for (const [opener, typed, chosen] of [
    ['Enter', 'desc', 'Description'],
    ['ArrowDown', 'nation', 'Nationality'],
    ['Enter', 'role', 'Role'],
  ] as const) {
    await property.focus()
    await burst(keys, page, opener, typed, 'Enter')
    await expect.poll(() => property.textContent()).toBe(chosen)
    await expect.poll(() => property.getAttribute('aria-expanded')).toBe('false')
  }
  const list = page.getByRole('listbox').filter({ visible: true })
  for (const chosen of ['Nationality', 'Role', 'Description']) {
    await property.focus()
    await page.keyboard.press('Enter')
    await list.locator('[data-highlighted]').waitFor()
    await burst(keys, page, chosen.toLowerCase(), 'Enter')
    await expect.poll(() => property.textContent()).toBe(chosen)
    await expect.poll(() => property.getAttribute('aria-expanded')).toBe('false')
  }
  await property.focus()
  await burst(keys, page, 'Enter', 'descr')
  const marked = page.getByRole('option', { name: 'Description' }).and(page.locator('[data-highlighted]'))
  await marked.waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => property.textContent()).toBe('Description')
  expect(complaints).toEqual([])
})

test('what is typed right behind the key that opens a dialog for the first time is all in its first field', async () => {
  const { page, complaints } = await openApp()
  await newCase(page, 'Typed ahead')
  const keys = await page.context().newCDPSession(page)
  await page.keyboard.press('Control+k')
  await burst(keys, page, 'new case', 'Enter', 'Harbour two')
  await expect.poll(() => page.getByRole('dialog').getByLabel('Title').inputValue()).toBe('Harbour two')
  expect(complaints).toEqual([])
})
